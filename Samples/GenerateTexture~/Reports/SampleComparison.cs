using System;
using System.Linq;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Compares two textures as they would be stored.</summary>
    internal static class SampleComparison
    {
        /// <summary>
        /// Peak signal-to-noise ratio over all channels, albedo and height, clamped to -1..1 and mapped to 0..1, peak 1.
        /// </summary>
        /// <returns>dB; infinity for equal values.</returns>
        public static double PsnrDb(GeneratedTexture reference, GeneratedTexture candidate) =>
            Psnr.Decibels(Unit(reference.Sample), Unit(candidate.Sample), peak: 1);

        private static float[] Unit(ReadOnlySpan<float> sample) =>
            sample.ToArray().Select(value => (Math.Clamp(value, -1f, 1f) * 0.5f) + 0.5f).ToArray();
    }
}
