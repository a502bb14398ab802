using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>Packs any map to be looked at: its values are the codes on the screen, whatever they mean.</summary>
    public static class PreviewPixels
    {
        /// <summary>The map's values as red, green and blue, one channel as gray; alpha is 255.</summary>
        /// <param name="map">The map, of 1 or 3 channels.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first, sRGB.</returns>
        /// <exception cref="ArgumentNullException">There is no map.</exception>
        public static PixelBuffer Of(TextureMap map)
        {
            if (map is null)
            {
                throw new ArgumentNullException(nameof(map));
            }

            ReadOnlySpan<float> values = map.Values;
            int last = map.Channels - 1;
            var rgba = new byte[map.Width * map.Height * PixelBuffer.BytesPerTexel];
            int target = 0;
            for (int y = map.Height - 1; y >= 0; y--)
            {
                for (int x = 0; x < map.Width; x++)
                {
                    int source = ((y * map.Width) + x) * map.Channels;
                    rgba[target] = ByteCode.Of(values[source]);
                    rgba[target + 1] = ByteCode.Of(values[source + Math.Min(1, last)]);
                    rgba[target + 2] = ByteCode.Of(values[source + last]);
                    rgba[target + 3] = byte.MaxValue;
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return new PixelBuffer(map.Width, map.Height, ColorSpace.Srgb, rgba);
        }
    }
}
