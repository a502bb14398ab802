using System;
using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Checks the maps that public methods are given.</summary>
    internal static class MapArguments
    {
        /// <exception cref="ArgumentNullException">The map is missing.</exception>
        /// <exception cref="ArgumentException">The map has another number of channels.</exception>
        public static void Check(TextureMap map, int channels, string name)
        {
            if (map is null)
            {
                throw new ArgumentNullException(name);
            }

            if (map.Channels != channels)
            {
                throw new ArgumentException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "The map has {0} channel(s) where {1} are needed.",
                        map.Channels,
                        channels),
                    name);
            }
        }
    }
}
