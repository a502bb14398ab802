using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>How a model's values are stored: clamped to -1..1 and mapped to 0..1.</summary>
    public static class SampleValue
    {
        /// <summary>A value of -1..1 as one of 0..1; beyond, the nearer end.</summary>
        /// <param name="value">The value; NaN stays NaN.</param>
        public static float ToUnit(float value) => (Math.Clamp(value, -1f, 1f) * 0.5f) + 0.5f;

        /// <summary>The stored values of a whole sample.</summary>
        internal static float[] ToUnit(ReadOnlySpan<float> sample)
        {
            var values = new float[sample.Length];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = ToUnit(sample[index]);
            }

            return values;
        }
    }
}
