using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Textures
{
    /// <summary>Seeded noise around 0.5, about 0 to 1.</summary>
    internal static class Noise
    {
        public static float[] Of(int length, ulong seed, float deviation = 0.15f)
        {
            var values = new float[length];
            GaussianNoise.Fill(seed, values);
            for (var index = 0; index < length; index++)
            {
                values[index] = 0.5f + (deviation * values[index]);
            }

            return values;
        }
    }
}
