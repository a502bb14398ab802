using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
{
    /// <summary>
    /// Packs the metallic map of Unity's Standard shader and of the Universal Render Pipeline's Lit shader: red is metallic,
    /// alpha smoothness, which is 1 - roughness.
    /// </summary>
    /// <remarks>No map says what is metallic, so nothing is.</remarks>
    public static class MetallicSmoothnessMap
    {
        /// <summary>Packs the metallic map of a material.</summary>
        /// <returns><c>[height, width, 4]</c>, bottom row first, linear; green and blue are 0.</returns>
        /// <exception cref="ArgumentNullException">There are no maps.</exception>
        public static PixelBuffer Pack(TextureMaps maps)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            int width = maps.Roughness.Width;
            int height = maps.Roughness.Height;
            ReadOnlySpan<float> roughness = maps.Roughness.Values;
            var rgba = new byte[width * height * PixelBuffer.BytesPerTexel];
            int target = 0;
            for (int y = height - 1; y >= 0; y--)
            {
                int end = (y + 1) * width;
                for (int source = y * width; source < end; source++)
                {
                    rgba[target + 3] = ByteCode.Of(1f - roughness[source]);
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return new PixelBuffer(width, height, ColorSpace.Linear, rgba);
        }
    }
}
