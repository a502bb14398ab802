using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that start a run from an existing texture.</summary>
    internal sealed class SourceArguments
    {
        private const float LeastStrength = 0.001f;

        private readonly Option<string?> _from = new(OptionNames.From)
        {
            Description = "Vary an existing texture: an albedo with its height beside it (brick_albedo.png and "
                + "brick_height.png), or a folder with one such pair; for models of images a picture. Gives the size.",
            HelpName = "FILE|FOLDER",
        };

        private readonly Option<float?> _strength = OptionFactory.Number(
            OptionNames.Strength,
            $"With {OptionNames.From}: how far it is changed, the share of the steps taken (default: 0.6; 1 with a mask).",
            LeastStrength,
            1);

        private readonly Option<string?> _mask = new(OptionNames.Mask)
        {
            Description = $"With {OptionNames.From}: a gray PNG of its size; white is made anew, black stays as it is.",
            HelpName = "FILE",
        };

        private readonly Option<int?> _feather = OptionFactory.Number(
            OptionNames.MaskFeather,
            "Texels by which the mask's edges are softened, inwards and across the borders (default: 1).",
            0,
            SourceTexture.LargestMaskFeather);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_from, _strength, _mask, _feather];

        /// <summary>What was given.</summary>
        public SourceOptions Bind(ParseResult parsed) => new(
            parsed.GetValue(_from), parsed.GetValue(_strength), parsed.GetValue(_mask), parsed.GetValue(_feather));
    }
}
