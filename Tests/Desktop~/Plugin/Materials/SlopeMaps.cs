using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Materials
{
    /// <summary>Maps of a small tile whose every texel has another height and colour.</summary>
    internal static class SlopeMaps
    {
        public const int Width = 4;

        public const int Height = 3;

        public static TextureMaps Make(NormalConvention convention = NormalConvention.OpenGL) =>
            TextureMaps.FromSample(Sample(), Width, Height, MapDerivation.Default with { NormalConvention = convention });

        public static float[] Sample()
        {
            var sample = new float[4 * Width * Height];
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = -1f + (2f * i / (sample.Length - 1));
            }

            return sample;
        }
    }
}
