using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Import;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options of the command <c>import</c>.</summary>
    internal sealed class ImportArguments
    {
        private const int MostChunks = 1000;
        private const float LargestGuidance = 100;

        private static readonly PipelineImportOptions _defaults = new();

        private readonly Option<string?> _name = new("--name")
        {
            Description = "The block model's name (default: the folder's).",
            HelpName = "NAME",
        };

        private readonly Option<TextureSize?> _size = OptionFactory.Size(
            OptionNames.Size, "Texels of the image along x and y (default: what the pipeline was made for).");

        private readonly Option<int?> _chunks = OptionFactory.NumberOrAuto(
            "--chunks",
            "Pieces of the blocks before the last, for time slicing (default: auto, up to four).",
            1,
            MostChunks,
            auto: 0);

        private readonly Option<float?> _guidance = OptionFactory.Number(
            "--distilled-guidance", "The guidance scale that FLUX takes as an input (default: 3.5).", 0f, LargestGuidance);

        private readonly Option<string?> _classes = new("--classes")
        {
            Description = "A text file with the classes' names by label, one a line (default: class_0, class_1, ...).",
            HelpName = "FILE",
        };

        private readonly Option<string[]> _dimensions = new("--dimension")
        {
            Description = "Size of a dimension that the transformer leaves open, for example sequence_length=77; can be repeated.",
            HelpName = "NAME=SIZE",
        };

        private readonly Option<bool> _copy = new("--copy")
        {
            Description = "Copy files with weights even where they could be linked.",
        };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_name, _size, _chunks, _guidance, _classes, _dimensions, _copy];

        /// <summary>What was asked for.</summary>
        /// <exception cref="RequestException">A value has the wrong form.</exception>
        /// <exception cref="System.IO.IOException">A file cannot be read.</exception>
        public PipelineImportOptions Bind(ParseResult parsed) => new()
        {
            Name = parsed.GetValue(_name),
            Width = parsed.GetValue(_size)?.Width ?? _defaults.Width,
            Height = parsed.GetValue(_size)?.Height ?? _defaults.Height,
            Chunks = parsed.GetValue(_chunks) ?? _defaults.Chunks,
            Guidance = parsed.GetValue(_guidance) ?? _defaults.Guidance,
            ClassNames = parsed.GetValue(_classes) is { } file ? InputValues.ReadNames(file) : _defaults.ClassNames,
            Dimensions = InputValues.ParseDimensions(_dimensions.Name, parsed.GetValue(_dimensions) ?? []),
            CopyWeights = parsed.GetValue(_copy),
        };
    }
}
