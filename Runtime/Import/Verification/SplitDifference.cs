using System;

namespace SpeCa.Import
{
    /// <summary>How far a block model's output is from that of the model that it was split from.</summary>
    public sealed record SplitDifference
    {
        private SplitDifference(float largest, float relative)
        {
            Largest = largest;
            Relative = relative;
        }

        /// <summary>The largest absolute difference; NaN where one of the outputs is not finite.</summary>
        public float Largest { get; }

        /// <summary>The largest difference over the largest magnitude of the original's output.</summary>
        public float Relative { get; }

        /// <summary>Whether the outputs are the same bit for bit.</summary>
        public bool IsExact => Largest == 0;

        internal static SplitDifference Between(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
        {
            float largest = 0, magnitude = 0;
            for (var index = 0; index < expected.Length; index++)
            {
                var difference = Math.Abs(expected[index] - found[index]);
                largest = float.IsNaN(difference) ? difference : Math.Max(largest, difference);
                magnitude = Math.Max(magnitude, Math.Abs(expected[index]));
            }

            return new SplitDifference(largest, largest == 0 ? 0 : largest / magnitude);
        }
    }
}
