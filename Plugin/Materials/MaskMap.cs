using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
{
    /// <summary>
    /// Packs the mask map of Unity's High Definition Render Pipeline: red is metallic, green ambient occlusion, blue the
    /// detail mask and alpha smoothness, which is 1 - roughness.
    /// </summary>
    /// <remarks>No map says what is metallic, so nothing is. A detail map that is added later shows everywhere.</remarks>
    public static class MaskMap
    {
        private const byte NotMetallic = 0;
        private const byte DetailEverywhere = 255;

        /// <summary>Packs the mask map of a material.</summary>
        /// <returns><c>[height, width, 4]</c>, bottom row first, linear.</returns>
        /// <exception cref="ArgumentNullException">There are no maps.</exception>
        public static PixelBuffer Pack(TextureMaps maps)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            int width = maps.Roughness.Width;
            int height = maps.Roughness.Height;
            ReadOnlySpan<float> occlusion = maps.AmbientOcclusion.Values;
            ReadOnlySpan<float> roughness = maps.Roughness.Values;
            var rgba = new byte[width * height * PixelBuffer.BytesPerTexel];
            int target = 0;
            for (int y = height - 1; y >= 0; y--)
            {
                int end = (y + 1) * width;
                for (int source = y * width; source < end; source++)
                {
                    rgba[target] = NotMetallic;
                    rgba[target + 1] = ByteCode.Of(occlusion[source]);
                    rgba[target + 2] = DetailEverywhere;
                    rgba[target + 3] = ByteCode.Of(1f - roughness[source]);
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return new PixelBuffer(width, height, ColorSpace.Linear, rgba);
        }
    }
}
