using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
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

            return PixelBuffer.Of(map);
        }
    }
}
