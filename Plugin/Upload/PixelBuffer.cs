using System;
using System.Globalization;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Upload
{
    /// <summary>
    /// The texels of one texture as an engine uploads them: 8 bits a channel, red, green, blue and alpha interleaved,
    /// <c>[height, width, 4]</c>, bottom row first, unchanging.
    /// </summary>
    /// <remarks>
    /// Bottom row first is the order of OpenGL and of Unity's <c>Texture2D</c>, so that texel (0, 0) is where the texture
    /// coordinates (0, 0) are. Alpha is never premultiplied and never has a transfer curve.
    /// </remarks>
    public sealed class PixelBuffer
    {
        /// <summary>Bytes a texel.</summary>
        public const int BytesPerTexel = 4;

        private readonly byte[] _rgba;

        /// <summary>Makes a buffer with a copy of the texels.</summary>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="colorSpace">How red, green and blue relate to light.</param>
        /// <param name="rgba">Texels as <c>[height, width, 4]</c>, bottom row first.</param>
        /// <exception cref="ArgumentOutOfRangeException">The size or the colour space is invalid.</exception>
        /// <exception cref="ArgumentException">The number of bytes does not fit the size.</exception>
        public PixelBuffer(int width, int height, ColorSpace colorSpace, ReadOnlySpan<byte> rgba)
            : this(width, height, colorSpace, CheckedCopy(width, height, colorSpace, rgba))
        {
        }

        private PixelBuffer(int width, int height, ColorSpace colorSpace, byte[] rgba)
        {
            Width = width;
            Height = height;
            ColorSpace = colorSpace;
            _rgba = rgba;
        }

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>How red, green and blue relate to light; what the engine must be told about the texture.</summary>
        public ColorSpace ColorSpace { get; }

        /// <summary>All texels as <c>[height, width, 4]</c>, bottom row first.</summary>
        public ReadOnlySpan<byte> Rgba => _rgba;

        /// <summary>Packs a map: its values as red, green and blue, one channel as gray; alpha is 255.</summary>
        /// <param name="map">The map, of 1 or 3 channels.</param>
        /// <returns>The texels, in the map's colour space.</returns>
        /// <exception cref="ArgumentNullException">There is no map.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The texture would have more bytes than an array can hold.</exception>
        public static PixelBuffer Of(TextureMap map)
        {
            if (map is null)
            {
                throw new ArgumentNullException(nameof(map));
            }

            if ((long)map.Width * map.Height > int.MaxValue / BytesPerTexel)
            {
                throw new ArgumentOutOfRangeException(nameof(map), "The maps are too large for a texture; make them smaller.");
            }

            ReadOnlySpan<float> values = map.Values;
            int green = map.Channels == 1 ? 0 : 1;
            int blue = map.Channels - 1;
            var rgba = new byte[map.Width * map.Height * BytesPerTexel];
            int target = 0;
            for (int row = map.Height - 1; row >= 0; row--)
            {
                int source = row * map.Width * map.Channels;
                for (int x = 0; x < map.Width; x++)
                {
                    rgba[target] = ByteCode.Of(values[source]);
                    rgba[target + 1] = ByteCode.Of(values[source + green]);
                    rgba[target + 2] = ByteCode.Of(values[source + blue]);
                    rgba[target + 3] = byte.MaxValue;
                    source += map.Channels;
                    target += BytesPerTexel;
                }
            }

            return Own(map.Width, map.Height, map.ColorSpace, rgba);
        }

        /// <summary>The same texels, taken for another colour space.</summary>
        /// <param name="colorSpace">How red, green and blue relate to light.</param>
        public PixelBuffer As(ColorSpace colorSpace) => Own(Width, Height, colorSpace, _rgba);

        /// <summary>Makes a buffer that owns an array whose length the caller vouches for.</summary>
        internal static PixelBuffer Own(int width, int height, ColorSpace colorSpace, byte[] rgba)
        {
            return new PixelBuffer(width, height, colorSpace, rgba);
        }

        private static byte[] CheckedCopy(int width, int height, ColorSpace colorSpace, ReadOnlySpan<byte> rgba)
        {
            if (width < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(width), width, "A texture has at least one column.");
            }

            if (height < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(height), height, "A texture has at least one row.");
            }

            if (colorSpace != ColorSpace.Srgb && colorSpace != ColorSpace.Linear)
            {
                throw new ArgumentOutOfRangeException(nameof(colorSpace), colorSpace, "The colour space is unknown.");
            }

            decimal expected = (decimal)width * height * BytesPerTexel;
            if (rgba.Length != expected)
            {
                throw new ArgumentException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "A texture of {0} x {1} texels needs {2} bytes, not {3}.",
                        width,
                        height,
                        expected,
                        rgba.Length),
                    nameof(rgba));
            }

            return rgba.ToArray();
        }
    }
}
