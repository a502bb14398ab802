using System;

namespace SpeCa.Editor.Presets
{
    /// <summary>
    /// Thresholds on a slider: what a threshold does follows its ratio to another, so equal distances are equal ratios.
    /// </summary>
    public static class ThresholdScale
    {
        /// <summary>The threshold at position 0.</summary>
        public const float Lowest = 0.001f;

        /// <summary>The threshold at position 1.</summary>
        public const float Highest = 10;

        private static readonly double _decades = Math.Log10(Highest / Lowest);

        /// <summary>The threshold at a position, with three significant digits.</summary>
        /// <param name="position">0 to 1; what is outside counts as the nearer end.</param>
        public static float ToThreshold(float position)
        {
            double exponent = Math.Log10(Lowest) + (Math.Clamp(position, 0f, 1f) * _decades);
            double unit = Math.Pow(10, Math.Floor(exponent + 1e-6) - 2);
            return (float)(Math.Round(Math.Pow(10, exponent) / unit) * unit);
        }

        /// <summary>The position of a threshold, 0 to 1; of one that is outside, the nearer end.</summary>
        /// <param name="threshold">The threshold.</param>
        public static float ToPosition(float threshold)
        {
            // Negated, so that NaN is at the lower end too.
            if (!(threshold > Lowest))
            {
                return 0;
            }

            return (float)Math.Min(1, Math.Log10(threshold / Lowest) / _decades);
        }
    }
}
