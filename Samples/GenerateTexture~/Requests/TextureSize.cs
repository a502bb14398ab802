using System;
using System.Globalization;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Texels along x and y.</summary>
    internal readonly record struct TextureSize(int Width, int Height)
    {
        /// <summary>Reads <c>N</c> or <c>WxH</c>.</summary>
        /// <returns>Whether the text is a size; the model decides whether it can be made.</returns>
        public static bool TryParse(string text, out TextureSize size)
        {
            size = default;
            var sides = text.Split('x', 'X');
            if (sides.Length > 2 || !TryParseSide(sides[0], out var width) || !TryParseSide(sides[^1], out var height))
            {
                return false;
            }

            size = new TextureSize(width, height);
            return true;
        }

        private static bool TryParseSide(ReadOnlySpan<char> text, out int side) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side > 0;
    }
}
