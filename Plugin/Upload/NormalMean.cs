using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>The mean direction of four normals, and the mean of alpha.</summary>
    internal readonly struct NormalMean : ITexelMean
    {
        // A component is 2 code / 255 - 1; over four texels that is 2 sum / 255 - 4, whose scale the length takes out.
        private const float HalfRange = 2f * 255f;

        // Each of four codes may be off by half: a sum up to 2 long on every axis is rounding and has no direction.
        private const float Shortest = 3.5f;

        /// <inheritdoc/>
        public void Write(in TexelQuad quad, Span<byte> texel)
        {
            float x = quad.Sum(0) - HalfRange;
            float y = quad.Sum(1) - HalfRange;
            float z = quad.Sum(2) - HalfRange;
            float length = (float)Math.Sqrt((x * x) + (y * y) + (z * z));
            if (length < Shortest)
            {
                (x, y, z, length) = (0f, 0f, 1f, 1f);
            }

            texel[0] = Encode(x / length);
            texel[1] = Encode(y / length);
            texel[2] = Encode(z / length);
            texel[3] = quad.Mean(3);
        }

        private static byte Encode(float component)
        {
            return (byte)((component * 127.5f) + 128f);
        }
    }
}
