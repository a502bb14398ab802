using System;
using System.Collections.Generic;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Upload
{
    /// <summary>A texture at every size down to a single texel, for an engine that is handed each level.</summary>
    /// <remarks>
    /// <para>
    /// A level has half the texels of the level above in each direction, rounded down, and never less than 1. Each texel
    /// is the mean of the 2 x 2 texels that it covers above it. Where a side is odd, its last row or column is left out;
    /// where a side is 1, that row or column counts twice. This is what graphics hardware does.
    /// </para>
    /// <para>
    /// Every level is made from the rounded texels of the level above. A mean becomes the nearest code, and a tie goes up.
    /// </para>
    /// </remarks>
    public sealed class MipChain
    {
        private MipChain(PixelBuffer[] levels) => Levels = Array.AsReadOnly(levels);

        /// <summary>The levels, from the full size (the buffer itself) to 1 x 1.</summary>
        public IReadOnlyList<PixelBuffer> Levels { get; }

        /// <summary>
        /// Makes the chain of colours or coefficients. Colours in sRGB are averaged as linear light; alpha and linear
        /// channels are averaged as they are.
        /// </summary>
        /// <exception cref="ArgumentNullException">There is no buffer.</exception>
        public static MipChain Build(PixelBuffer buffer)
        {
            if (buffer is null)
            {
                throw new ArgumentNullException(nameof(buffer));
            }

            return buffer.ColorSpace == ColorSpace.Srgb
                ? Reduce(buffer, default(SrgbMean))
                : Reduce(buffer, default(LinearMean));
        }

        /// <summary>
        /// Makes the chain of a normal map, whose texels are brought back to length 1 at every level. Normals that
        /// cancel each other out become the flat one, (0, 0, 1). Alpha is averaged as it is.
        /// </summary>
        /// <param name="buffer">Normals, linear, encoded as n 0.5 + 0.5.</param>
        /// <exception cref="ArgumentNullException">There is no buffer.</exception>
        /// <exception cref="ArgumentException">The buffer is sRGB, so its texels are colours and not normals.</exception>
        public static MipChain BuildNormals(PixelBuffer buffer)
        {
            if (buffer is null)
            {
                throw new ArgumentNullException(nameof(buffer));
            }

            if (buffer.ColorSpace != ColorSpace.Linear)
            {
                throw new ArgumentException("Normals are linear, and this buffer is sRGB.", nameof(buffer));
            }

            return Reduce(buffer, default(NormalMean));
        }

        private static MipChain Reduce<TMean>(PixelBuffer buffer, TMean mean)
            where TMean : struct, ITexelMean
        {
            var levels = new PixelBuffer[CountLevels(buffer.Width, buffer.Height)];
            levels[0] = buffer;
            for (int level = 1; level < levels.Length; level++)
            {
                levels[level] = Halve(levels[level - 1], mean);
            }

            return new MipChain(levels);
        }

        private static int CountLevels(int width, int height)
        {
            int levels = 1;
            for (int side = Math.Max(width, height); side > 1; side >>= 1)
            {
                levels++;
            }

            return levels;
        }

        private static PixelBuffer Halve<TMean>(PixelBuffer above, TMean mean)
            where TMean : struct, ITexelMean
        {
            int width = Math.Max(1, above.Width >> 1);
            int height = Math.Max(1, above.Height >> 1);
            var rgba = new byte[width * height * PixelBuffer.BytesPerTexel];

            ReadOnlySpan<byte> texels = above.Rgba;

            // A side of 1 has no second texel: the first one stands in for it.
            int right = above.Width > 1 ? PixelBuffer.BytesPerTexel : 0;
            int up = above.Height > 1 ? above.Width * PixelBuffer.BytesPerTexel : 0;
            int target = 0;
            for (int y = 0; y < height; y++)
            {
                int source = 2 * y * above.Width * PixelBuffer.BytesPerTexel;
                for (int x = 0; x < width; x++)
                {
                    var quad = new TexelQuad(texels, source, right, up);
                    mean.Write(quad, rgba.AsSpan(target, PixelBuffer.BytesPerTexel));
                    source += 2 * PixelBuffer.BytesPerTexel;
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return PixelBuffer.Own(width, height, above.ColorSpace, rgba);
        }
    }
}
