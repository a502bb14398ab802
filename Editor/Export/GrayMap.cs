using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>
    /// Packs a map of one channel as a gray image, so that a shader finds it in whichever channel it samples: Unity's
    /// shaders read height and occlusion from green.
    /// </summary>
    public static class GrayMap
    {
        /// <summary>The map's value in red, green and blue; alpha is 255.</summary>
        /// <param name="map">The map, <c>[height, width, 1]</c>.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first, in the map's colour space.</returns>
        /// <exception cref="ArgumentNullException">There is no map.</exception>
        /// <exception cref="ArgumentException">The map has more than one channel.</exception>
        public static PixelBuffer Pack(TextureMap map)
        {
            if (map is null)
            {
                throw new ArgumentNullException(nameof(map));
            }

            if (map.Channels != 1)
            {
                throw new ArgumentException("A gray image is made of a map with one channel.", nameof(map));
            }

            var rgba = new byte[map.Width * map.Height * PixelBuffer.BytesPerTexel];
            int target = 0;
            for (int y = map.Height - 1; y >= 0; y--)
            {
                ReadOnlySpan<float> row = map.Values.Slice(y * map.Width, map.Width);
                for (int x = 0; x < row.Length; x++)
                {
                    byte code = ByteCode.Of(row[x]);
                    rgba[target] = code;
                    rgba[target + 1] = code;
                    rgba[target + 2] = code;
                    rgba[target + 3] = byte.MaxValue;
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return new PixelBuffer(map.Width, map.Height, map.ColorSpace, rgba);
        }
    }
}
