using System;
using System.Globalization;

namespace SpeCa.Import
{
    /// <summary>The shape of a latent.</summary>
    public readonly struct LatentShape
    {
        /// <summary>Makes a shape.</summary>
        public LatentShape(int channels, int height, int width)
        {
            Channels = channels;
            Height = height;
            Width = width;
        }

        /// <summary>Channels.</summary>
        public int Channels { get; }

        /// <summary>Values along y.</summary>
        public int Height { get; }

        /// <summary>Values along x.</summary>
        public int Width { get; }

        /// <summary>Reads a shape in the form of <see cref="ToString"/>, for example <c>4x64x64</c>.</summary>
        /// <returns>Whether the text is one, with all sides above 0.</returns>
        public static bool TryParse(string? text, out LatentShape shape)
        {
            shape = default;
            var sides = text?.Split('x', 'X');
            if (sides?.Length != 3 || !IsSide(sides[0], out var channels)
                || !IsSide(sides[1], out var height) || !IsSide(sides[2], out var width))
            {
                return false;
            }

            shape = new LatentShape(channels, height, width);
            return true;
        }

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Channels}x{Height}x{Width}");

        private static bool IsSide(string text, out int side) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side > 0;
    }
}
