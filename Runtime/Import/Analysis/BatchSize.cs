using System.Globalization;

namespace SpeCa.Import.Analysis
{
    /// <summary>A size that is fixed, or grows in proportion to the batch, or both: <c>Fixed + PerRow * batch</c>.</summary>
    internal readonly struct BatchSize
    {
        public BatchSize(long fixedPart, long perRow)
        {
            Fixed = fixedPart;
            PerRow = perRow;
        }

        public long Fixed { get; }

        public long PerRow { get; }

        public bool IsConstant => PerRow == 0;

        /// <summary>Whether the size is the batch itself.</summary>
        public bool IsBatch => Fixed == 0 && PerRow == 1;

        public long At(long batch) => Fixed + (PerRow * batch);

        public override string ToString() =>
            IsConstant ? Fixed.ToString(CultureInfo.InvariantCulture) : IsBatch ? "batch" : $"{Fixed} + {PerRow} batch";
    }
}
