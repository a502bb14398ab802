using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// Changes the colours of an albedo as a whole: first towards a palette, then hue, saturation and brightness. All of it
    /// in Oklab, where a change of hue keeps how light a colour looks; what no screen can show is clamped. Unchanging, and always
    /// valid: each property refuses a value outside its range when it is set.
    /// </summary>
    public sealed record ColorGrading
    {
        /// <summary>The largest saturation and brightness.</summary>
        public const float LargestFactor = 4;

        private const float HalfTurn = 180;

        private readonly float _paletteAmount = 1;
        private readonly float _hue;
        private readonly float _saturation = 1;
        private readonly float _brightness = 1;

        /// <summary>Leaves every colour as it is.</summary>
        public static ColorGrading None { get; } = new ColorGrading();

        /// <summary>The colours to move to; null for the albedo's own.</summary>
        public ColorPalette? Palette { get; init; }

        /// <summary>How far, 0 (not at all) to 1 (the palette's mean and variation).</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float PaletteAmount
        {
            get => _paletteAmount;
            init => _paletteAmount = SettingRange.Within(nameof(PaletteAmount), value, 0, 1);
        }

        /// <summary>Degrees by which hues turn, -180 to 180, from red over yellow to green.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float Hue
        {
            get => _hue;
            init => _hue = SettingRange.Within(nameof(Hue), value, -HalfTurn, HalfTurn);
        }

        /// <summary>Factor of the colours' distance from gray, 0 (gray) to <see cref="LargestFactor"/>.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float Saturation
        {
            get => _saturation;
            init => _saturation = SettingRange.Within(nameof(Saturation), value, 0, LargestFactor);
        }

        /// <summary>Factor of the colours' lightness, 0 (black) to <see cref="LargestFactor"/>.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float Brightness
        {
            get => _brightness;
            init => _brightness = SettingRange.Within(nameof(Brightness), value, 0, LargestFactor);
        }

        /// <summary>Whether it leaves every colour as it is.</summary>
        public bool IsNeutral => (Palette == null || PaletteAmount == 0) && Hue == 0 && Saturation == 1 && Brightness == 1;

        /// <summary>Changes an albedo.</summary>
        /// <param name="albedo">Three channels, sRGB.</param>
        /// <returns>The changed one; the same where nothing changes.</returns>
        /// <exception cref="ArgumentNullException">There is no albedo.</exception>
        /// <exception cref="ArgumentException">It is gray.</exception>
        public TextureMap Apply(TextureMap albedo)
        {
            MapArguments.Check(albedo, Oklab.Channels, nameof(albedo));
            if (IsNeutral)
            {
                return albedo;
            }

            var colors = Oklab.From(albedo.Values);
            Palette?.Move(colors, PaletteAmount);
            Turn(colors);
            return TextureMap.Own(albedo.Width, albedo.Height, albedo.Channels, albedo.ColorSpace, Oklab.ToSrgb(colors));
        }

        private void Turn(Span<double> colors)
        {
            var angle = Hue * Math.PI / HalfTurn;
            var (cosine, sine) = (Saturation * Math.Cos(angle), Saturation * Math.Sin(angle));
            for (var at = 0; at < colors.Length; at += Oklab.Channels)
            {
                var (a, b) = (colors[at + 1], colors[at + 2]);
                colors[at] *= Brightness;
                colors[at + 1] = (cosine * a) - (sine * b);
                colors[at + 2] = (sine * a) + (cosine * b);
            }
        }
    }
}
