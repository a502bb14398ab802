using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that change the finished maps.</summary>
    internal sealed class LookArguments
    {
        private readonly Option<string?> _palette = new(OptionNames.Palette)
        {
            Description = "Colours that the albedo is moved to: a PNG, or a list such as 6b2d0f,c4611b.",
            HelpName = "FILE|RRGGBB,...",
        };

        private readonly Option<float?> _paletteAmount = OptionFactory.Number(
            OptionNames.PaletteAmount, $"With {OptionNames.Palette}: how far (default: 1).", 0f, 1f);

        private readonly Option<float?> _hue = OptionFactory.Number(
            "--hue", "Degrees by which the albedo's hues turn (default: 0).", -180f, 180f);

        private readonly Option<float?> _saturation = OptionFactory.Number(
            "--saturation", "Factor of the albedo's saturation (default: 1).", 0f, ColorGrading.LargestFactor);

        private readonly Option<float?> _brightness = OptionFactory.Number(
            "--brightness", "Factor of the albedo's lightness (default: 1).", 0f, ColorGrading.LargestFactor);

        private readonly Option<float?> _roughness = OptionFactory.Number(
            "--roughness", "Factor of the roughness (default: 1).", 0f, MapDerivation.LargestRoughnessScale);

        private readonly Option<float?> _roughnessOffset = OptionFactory.Number(
            "--roughness-offset", "What is added to the roughness after that (default: 0).", -1f, 1f);

        private readonly Option<float?> _relief = OptionFactory.Number(
            "--relief", "Factor of the depth that normals and occlusion are derived with (default: 1).", 0f, MapDerivation.LargestReliefScale);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
            [_palette, _paletteAmount, _hue, _saturation, _brightness, _roughness, _roughnessOffset, _relief];

        /// <summary>What was given.</summary>
        public LookOptions Bind(ParseResult parsed) => new()
        {
            Palette = parsed.GetValue(_palette),
            PaletteAmount = parsed.GetValue(_paletteAmount),
            Hue = parsed.GetValue(_hue),
            Saturation = parsed.GetValue(_saturation),
            Brightness = parsed.GetValue(_brightness),
            Roughness = parsed.GetValue(_roughness),
            RoughnessOffset = parsed.GetValue(_roughnessOffset),
            Relief = parsed.GetValue(_relief),
        };
    }
}
