using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Looks
{
    /// <summary>
    /// How the maps of a finished texture are changed, as it is typed and slid to: ranges are checked when it is applied. No texture
    /// has to be made anew for it.
    /// </summary>
    public sealed record MapLook
    {
        /// <summary>Changes nothing.</summary>
        public static MapLook AsMade { get; } = new MapLook();

        /// <summary>Colours in hexadecimal between commas, as <see cref="ColorPalette.Parse"/> takes them; empty for the texture's own.</summary>
        public string Palette { get; init; } = "";

        /// <summary>How far the albedo is moved to the palette, 0 to 1.</summary>
        public float PaletteAmount { get; init; } = 1;

        /// <summary>Degrees by which hues turn, -180 to 180.</summary>
        public float Hue { get; init; }

        /// <summary>Factor of the saturation, 0 to <see cref="ColorGrading.LargestFactor"/>.</summary>
        public float Saturation { get; init; } = 1;

        /// <summary>Factor of the brightness, 0 to <see cref="ColorGrading.LargestFactor"/>.</summary>
        public float Brightness { get; init; } = 1;

        /// <summary>Factor of the roughness, 0 to <see cref="MapDerivation.LargestRoughnessScale"/>.</summary>
        public float Roughness { get; init; } = 1;

        /// <summary>What is added to the roughness after that, -1 to 1.</summary>
        public float RoughnessOffset { get; init; }

        /// <summary>Factor of the relief's depth, 0 to <see cref="MapDerivation.LargestReliefScale"/>.</summary>
        public float Relief { get; init; } = 1;

        /// <summary>How maps are derived.</summary>
        /// <param name="normal">Which way the green channel of the normals points.</param>
        /// <exception cref="InvalidSettingException">A value is out of range, or the palette is no list of colours.</exception>
        public MapDerivation ToDerivation(NormalConvention normal = NormalConvention.OpenGL) => MapDerivation.Default with
        {
            NormalConvention = normal,
            RoughnessScale = Roughness,
            RoughnessOffset = RoughnessOffset,
            ReliefScale = Relief,
            Grading = new ColorGrading
            {
                Palette = string.IsNullOrWhiteSpace(Palette) ? null : ColorPalette.Parse(Palette),
                PaletteAmount = PaletteAmount,
                Hue = Hue,
                Saturation = Saturation,
                Brightness = Brightness,
            },
        };
    }
}
