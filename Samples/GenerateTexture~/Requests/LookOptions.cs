using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>How the finished maps are changed, as given; null leaves a value as it is.</summary>
    internal sealed record LookOptions
    {
        /// <summary>Nothing is changed.</summary>
        public static LookOptions None { get; } = new();

        /// <summary>Colours, or the file of an image.</summary>
        public string? Palette { get; init; }

        /// <summary>How far the albedo is moved to the palette.</summary>
        public float? PaletteAmount { get; init; }

        /// <summary>Degrees by which hues turn.</summary>
        public float? Hue { get; init; }

        /// <summary>Factor of the saturation.</summary>
        public float? Saturation { get; init; }

        /// <summary>Factor of the brightness.</summary>
        public float? Brightness { get; init; }

        /// <summary>Factor of the roughness.</summary>
        public float? Roughness { get; init; }

        /// <summary>What is added to the roughness.</summary>
        public float? RoughnessOffset { get; init; }

        /// <summary>Factor of the relief's depth.</summary>
        public float? Relief { get; init; }

        /// <summary>How the maps are derived.</summary>
        /// <param name="normal">Which way the normal map's green channel points.</param>
        /// <exception cref="RequestException">An amount of no palette is given.</exception>
        /// <exception cref="ImageFileException">The palette's image cannot be read.</exception>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public MapDerivation ToDerivation(NormalConvention normal)
        {
            if (PaletteAmount != null && Palette == null)
            {
                throw new RequestException($"{OptionNames.PaletteAmount} does nothing without {OptionNames.Palette}. Give that too, or leave it out.");
            }

            return MapDerivation.Default with
            {
                NormalConvention = normal,
                RoughnessScale = Roughness ?? 1,
                RoughnessOffset = RoughnessOffset ?? 0,
                ReliefScale = Relief ?? 1,
                Grading = new ColorGrading
                {
                    Palette = Palette == null ? null : PaletteOf(Palette),
                    PaletteAmount = PaletteAmount ?? 1,
                    Hue = Hue ?? 0,
                    Saturation = Saturation ?? 1,
                    Brightness = Brightness ?? 1,
                },
            };
        }

        private static ColorPalette PaletteOf(string text)
        {
            if (ColorPalette.IsListOfColors(text))
            {
                return ColorPalette.Parse(text);
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                throw new RequestException($"{OptionNames.Palette} is empty. Give a PNG, or a list such as 6b2d0f,c4611b.");
            }

            var image = PngFile.Read(text);
            return image.Channels == ImageSample.Channels
                ? ColorPalette.Of(image)
                : throw new RequestException($"{OptionNames.Palette} {text} is gray. Give an image with colours, or a list such as 6b2d0f,c4611b.");
        }
    }
}
