using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that say how the parts of a new block model are made, wherever it comes from.</summary>
    internal sealed class PartArguments
    {
        private const int MostChunks = 1000;

        private readonly Option<int?> _chunks = OptionFactory.NumberOrAuto(
            "--chunks",
            "Pieces of the blocks before the last, for time slicing (default: auto, up to four).",
            1,
            MostChunks,
            auto: 0);

        private readonly Option<string?> _classes = new("--classes")
        {
            Description = "A text file with the classes' names by label, one a line (default: class_0, class_1, ...).",
            HelpName = "FILE",
        };

        private readonly Option<string[]> _dimensions = new("--dimension")
        {
            Description = "Size of a dimension that the model leaves open, other than the batch; can be repeated.",
            HelpName = "NAME=SIZE",
        };

        private readonly Option<bool> _copy = new("--copy")
        {
            Description = "Copy files with weights even where they could be linked.",
        };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_chunks, _classes, _dimensions, _copy];

        /// <summary>Trunk chunks; 0 where they are to be chosen.</summary>
        public int ChunksOf(ParseResult parsed) => parsed.GetValue(_chunks) ?? 0;

        /// <summary>The classes' names; empty where they are to be numbered.</summary>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public IReadOnlyList<string> ClassNamesOf(ParseResult parsed) =>
            parsed.GetValue(_classes) is { } file ? InputValues.ReadNames(file) : [];

        /// <summary>Sizes of open dimensions.</summary>
        /// <exception cref="RequestException">A value has the wrong form.</exception>
        public IReadOnlyDictionary<string, long> DimensionsOf(ParseResult parsed) =>
            InputValues.ParseDimensions(_dimensions.Name, parsed.GetValue(_dimensions) ?? []);

        /// <summary>Whether weights are copied where they could be linked.</summary>
        public bool CopiesWeights(ParseResult parsed) => parsed.GetValue(_copy);
    }
}
