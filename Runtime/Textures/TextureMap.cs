using System;
using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>One map of a material: values 0..1 as <c>[height, width, channels]</c>, top row first, unchanging.</summary>
    public sealed class TextureMap
    {
        private readonly float[] _values;

        /// <summary>Makes a map with a copy of the values.</summary>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="channels">1 (gray) or 3 (red, green, blue or x, y, z).</param>
        /// <param name="colorSpace">How the values relate to light.</param>
        /// <param name="values">Values 0..1 as <c>[height, width, channels]</c>, top row first.</param>
        /// <exception cref="ArgumentOutOfRangeException">The size, the channels or the colour space is invalid.</exception>
        /// <exception cref="ArgumentException">The number of values does not fit, or a value is outside 0..1.</exception>
        public TextureMap(int width, int height, int channels, ColorSpace colorSpace, ReadOnlySpan<float> values)
            : this(width, height, channels, colorSpace, CheckedCopy(width, height, channels, colorSpace, values))
        {
        }

        private TextureMap(int width, int height, int channels, ColorSpace colorSpace, float[] values)
        {
            Width = width;
            Height = height;
            Channels = channels;
            ColorSpace = colorSpace;
            _values = values;
        }

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>Values a texel: 1 or 3.</summary>
        public int Channels { get; }

        /// <summary>How the values relate to light.</summary>
        public ColorSpace ColorSpace { get; }

        /// <summary>All values, 0..1, as <c>[height, width, channels]</c>, top row first.</summary>
        public ReadOnlySpan<float> Values => _values;

        /// <summary>The values of one texel, <c>[channels]</c>.</summary>
        /// <param name="x">Column from the left, 0 to <see cref="Width"/> - 1.</param>
        /// <param name="y">Row from the top, 0 to <see cref="Height"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">The texel is outside the map.</exception>
        public ReadOnlySpan<float> Texel(int x, int y)
        {
            if ((uint)x >= (uint)Width)
            {
                throw new ArgumentOutOfRangeException(nameof(x), x, "The column is outside the map.");
            }

            if ((uint)y >= (uint)Height)
            {
                throw new ArgumentOutOfRangeException(nameof(y), y, "The row is outside the map.");
            }

            return new ReadOnlySpan<float>(_values, ((y * Width) + x) * Channels, Channels);
        }

        /// <summary>Makes a map that owns an array whose length and values the caller vouches for.</summary>
        internal static TextureMap Own(int width, int height, int channels, ColorSpace colorSpace, float[] values)
        {
            return new TextureMap(width, height, channels, colorSpace, values);
        }

        /// <summary>Counts the values of a map of this size and refuses a size that no array can hold.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A side is less than 1, or the map is too large.</exception>
        internal static int CountValues(int width, int height, int channels)
        {
            if (width < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(width), width, "A map has at least one column.");
            }

            if (height < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(height), height, "A map has at least one row.");
            }

            if ((long)width * height > int.MaxValue / channels)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(width), width, "The map has more values than an array can hold; make it smaller.");
            }

            return width * height * channels;
        }

        private static float[] CheckedCopy(
            int width, int height, int channels, ColorSpace colorSpace, ReadOnlySpan<float> values)
        {
            if (channels != 1 && channels != 3)
            {
                throw new ArgumentOutOfRangeException(nameof(channels), channels, "A map has 1 or 3 channels.");
            }

            if (colorSpace != ColorSpace.Srgb && colorSpace != ColorSpace.Linear)
            {
                throw new ArgumentOutOfRangeException(nameof(colorSpace), colorSpace, "The colour space is unknown.");
            }

            int count = CountValues(width, height, channels);
            if (values.Length != count)
            {
                throw new ArgumentException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "A map of {0} x {1} texels with {2} channel(s) needs {3} values, not {4}.",
                        width,
                        height,
                        channels,
                        count,
                        values.Length),
                    nameof(values));
            }

            for (int i = 0; i < values.Length; i++)
            {
                // Negated, so that NaN is refused too.
                if (!(values[i] >= 0f && values[i] <= 1f))
                {
                    throw new ArgumentException(
                        string.Format(
                            CultureInfo.InvariantCulture, "Value {0} is {1}; all values lie in 0..1.", i, values[i]),
                        nameof(values));
                }
            }

            return values.ToArray();
        }
    }
}
