using System;
using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Checks images whose values lie channel after channel, as models make them.</summary>
    internal static class PlanarImage
    {
        /// <exception cref="ArgumentOutOfRangeException">A side or the number of channels is less than 1.</exception>
        /// <exception cref="ArgumentException">The values are not <c>[channels, height, width]</c>.</exception>
        public static void Check(ReadOnlySpan<float> values, int channels, int width, int height, string name)
        {
            if (channels < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(channels), channels, "An image has at least one channel.");
            }

            if (width < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(width), width, "An image has at least one column.");
            }

            if (height < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(height), height, "An image has at least one row.");
            }

            if (values.Length != (long)channels * width * height)
            {
                throw new ArgumentException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "Has {0} values where {1} channel(s) of {2} x {3} texels have {4}.",
                        values.Length,
                        channels,
                        width,
                        height,
                        (long)channels * width * height),
                    name);
            }
        }
    }
}
