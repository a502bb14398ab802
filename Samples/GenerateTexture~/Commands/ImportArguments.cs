using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options of the command <c>import</c>.</summary>
    internal sealed class ImportArguments
    {
        private const float LargestGuidance = 100;

        private static readonly PipelineImportOptions _defaults = new();

        private readonly PartArguments _parts = new();

        private readonly Option<string?> _name = new("--name")
        {
            Description = "The block model's name (default: the folder's).",
            HelpName = "NAME",
        };

        private readonly Option<TextureSize?> _size = OptionFactory.Size(
            OptionNames.Size, "Texels of the image along x and y (default: what the pipeline was made for).");

        private readonly Option<float?> _guidance = OptionFactory.Number(
            "--distilled-guidance", "The guidance scale that FLUX takes as an input (default: 3.5).", 0f, LargestGuidance);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_name, _size, _guidance, .. _parts.All];

        /// <summary>What was asked for.</summary>
        /// <exception cref="RequestException">A value has the wrong form.</exception>
        /// <exception cref="System.IO.IOException">A file cannot be read.</exception>
        public PipelineImportOptions Bind(ParseResult parsed) => new()
        {
            Name = parsed.GetValue(_name),
            Width = parsed.GetValue(_size)?.Width ?? _defaults.Width,
            Height = parsed.GetValue(_size)?.Height ?? _defaults.Height,
            Chunks = _parts.ChunksOf(parsed),
            Guidance = parsed.GetValue(_guidance) ?? _defaults.Guidance,
            ClassNames = _parts.ClassNamesOf(parsed),
            Dimensions = _parts.DimensionsOf(parsed),
            CopyWeights = _parts.CopiesWeights(parsed),
        };
    }
}
