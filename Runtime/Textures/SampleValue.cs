using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>How a model's values are stored: clamped to -1..1 and mapped to 0..1.</summary>
    internal static class SampleValue
    {
        public static float ToUnit(float value) => (Math.Clamp(value, -1f, 1f) * 0.5f) + 0.5f;

        /// <summary>The stored values of a whole sample.</summary>
        public static float[] ToUnit(ReadOnlySpan<float> sample)
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
