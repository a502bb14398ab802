using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// How a value crosses from part to part: as float32 with the batch's rows first, or without a batch. Half precision
    /// and integers survive the way there and back unchanged.
    /// </summary>
    internal sealed class BoundaryForm
    {
        private BoundaryForm(ElementType element, TensorDimension[] shape, long[]? transposition, long[]? outside, long[]? inside)
        {
            Element = element;
            Shape = shape;
            Transposition = transposition;
            OutsideShape = outside;
            InsideShape = inside;
        }

        /// <summary>The element type inside the parts.</summary>
        public ElementType Element { get; }

        /// <summary>The shape outside the parts.</summary>
        public IReadOnlyList<TensorDimension> Shape { get; }

        /// <summary>The order of the axes outside; null where it stays.</summary>
        public long[]? Transposition { get; }

        /// <summary>What the value is reshaped to on its way out; null where its shape stays.</summary>
        public long[]? OutsideShape { get; }

        /// <summary>What it is reshaped to on its way in.</summary>
        public long[]? InsideShape { get; }

        public bool IsPlain => Element == ElementType.Float32 && Transposition == null && OutsideShape == null;

        /// <summary>The form of a value; null where its rows cannot be told apart.</summary>
        /// <param name="type">The value's type.</param>
        /// <param name="batch">The batch that the graph was exported with; null where it takes any.</param>
        public static BoundaryForm? Of(TensorType type, long? batch)
        {
            var sides = type.Shape;
            var axis = batch == null ? type.BatchAxis : FixedBatchAxis(type, batch.Value);
            if (axis < 0)
            {
                return Constant(type);
            }

            if (sides.Where((side, index) => index != axis && !side.IsConstant).Any() || (batch == null && sides[axis].Fixed != 0))
            {
                return null;
            }

            var perRow = batch == null ? sides[axis].PerRow : sides[axis].Fixed / batch.Value;
            var rest = sides.Where((_, index) => index != axis).Select(side => side.Fixed).ToArray();
            if (axis > 0)
            {
                var order = new long[] { axis }.Concat(Enumerable.Range(0, sides.Count).Where(index => index != axis).Select(index => (long)index));
                return perRow == 1 ? new BoundaryForm(type.Element, Rows(rest), order.ToArray(), null, null) : null;
            }

            if (perRow == 1)
            {
                return new BoundaryForm(type.Element, Rows(rest), null, null, null);
            }

            return new BoundaryForm(
                type.Element,
                Rows(rest.Prepend(perRow)),
                null,
                new[] { -1, perRow }.Concat(rest).ToArray(),
                new long[] { -1 }.Concat(rest).ToArray());
        }

        private static BoundaryForm Constant(TensorType type)
        {
            var shape = type.Shape.Select(side => new TensorDimension((int)side.Fixed)).ToArray();
            return shape.Length > 0
                ? new BoundaryForm(type.Element, shape, null, null, null)
                : new BoundaryForm(type.Element, new[] { new TensorDimension(1) }, null, new long[] { 1 }, System.Array.Empty<long>());
        }

        // Rows come first where they can; else the batch is looked for among the other axes.
        private static int FixedBatchAxis(TensorType type, long batch)
        {
            if (type.Rank > 0 && type.Shape[0].Fixed % batch == 0)
            {
                return 0;
            }

            for (var axis = 1; axis < type.Rank; axis++)
            {
                if (type.Shape[axis].Fixed == batch)
                {
                    return axis;
                }
            }

            return -1;
        }

        private static TensorDimension[] Rows(IEnumerable<long> rest) =>
            rest.Select(side => new TensorDimension((int)side)).Prepend(new TensorDimension(TensorDimension.Batch)).ToArray();
    }
}
