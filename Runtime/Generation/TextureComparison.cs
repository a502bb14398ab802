using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Generation
{
    /// <summary>Compares two textures as they would be stored.</summary>
    public static class TextureComparison
    {
        /// <summary>
        /// Peak signal-to-noise ratio over all channels, albedo and height, clamped to -1..1 and mapped to 0..1, peak 1.
        /// </summary>
        /// <returns>dB; infinity for equal values.</returns>
        /// <exception cref="System.ArgumentException">The textures differ in size.</exception>
        public static double PsnrDb(GeneratedTexture reference, GeneratedTexture candidate) =>
            Psnr.Decibels(SampleValue.ToUnit(reference.Sample), SampleValue.ToUnit(candidate.Sample), peak: 1);
    }
}
