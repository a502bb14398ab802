using System;
using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// Colours that an albedo is moved to: their mean, and how they vary around it. Unchanging.
    /// <code>
    /// var autumn = ColorPalette.Parse("#6b2d0f,#c4611b,#e0b04a");
    /// var derivation = MapDerivation.Default with { Grading = new ColorGrading { Palette = autumn } };
    /// </code>
    /// </summary>
    public sealed class ColorPalette
    {
        private const int HexadecimalDigits = 6;

        private readonly bool _isOneColor;

        private ColorPalette(ReadOnlySpan<float> srgb)
        {
            Statistics = ColorStatistics.Of(Oklab.From(srgb));
            _isOneColor = srgb.Length == Oklab.Channels;
        }

        /// <summary>The colours' mean and covariance in Oklab.</summary>
        internal ColorStatistics Statistics { get; }

        /// <summary>The palette of an image, of which every texel counts alike.</summary>
        /// <param name="image">Three channels, sRGB.</param>
        /// <exception cref="ArgumentNullException">There is no image.</exception>
        /// <exception cref="ArgumentException">It is gray.</exception>
        public static ColorPalette Of(TextureMap image)
        {
            MapArguments.Check(image, Oklab.Channels, nameof(image));
            return new ColorPalette(image.Values);
        }

        /// <summary>The palette of a list of colours, all of which count alike.</summary>
        /// <param name="colors">
        /// sRGB in hexadecimal between commas, for example <c>#6b2d0f,#c4611b</c>; the # may be left out. A single colour says
        /// nothing about how colours vary, so that with it only the mean is moved.
        /// </param>
        /// <exception cref="InvalidSettingException">It is something else.</exception>
        public static ColorPalette Parse(string colors)
        {
            if (colors is null)
            {
                throw new ArgumentNullException(nameof(colors));
            }

            var texts = colors.Split(',');
            var srgb = new float[texts.Length * Oklab.Channels];
            for (var index = 0; index < texts.Length; index++)
            {
                if (!TryParse(texts[index].Trim(), srgb.AsSpan(index * Oklab.Channels, Oklab.Channels)))
                {
                    throw new InvalidSettingException("Palette", $"'{texts[index]}'", "Write colours as rrggbb in hexadecimal, with commas between them, for example #6b2d0f,#c4611b.");
                }
            }

            return new ColorPalette(srgb);
        }

        /// <summary>Whether a text is a list of colours.</summary>
        public static bool IsListOfColors(string text)
        {
            Span<float> color = stackalloc float[Oklab.Channels];
            foreach (var part in (text ?? "").Split(','))
            {
                if (!TryParse(part.Trim(), color))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Moves colours of an albedo.</summary>
        /// <param name="colors">Oklab, [colours, 3].</param>
        /// <param name="amount">How far, 0 to 1.</param>
        internal void Move(Span<double> colors, double amount)
        {
            var own = ColorStatistics.Of(colors);
            if (!_isOneColor)
            {
                new ColorTransfer(own, Statistics).Move(colors, amount);
                return;
            }

            for (var at = 0; at < colors.Length; at++)
            {
                var channel = at % Oklab.Channels;
                colors[at] += amount * (Statistics.Mean[channel] - own.Mean[channel]);
            }
        }

        private static bool TryParse(string text, Span<float> srgb)
        {
            var digits = text.StartsWith('#') ? text.Substring(1) : text;
            if (digits.Length != HexadecimalDigits
                || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                return false;
            }

            for (var channel = 0; channel < srgb.Length; channel++)
            {
                srgb[channel] = ((code >> (16 - (8 * channel))) & 255) / 255f;
            }

            return true;
        }
    }
}
