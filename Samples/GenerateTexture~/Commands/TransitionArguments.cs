using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that make textures of two materials.</summary>
    internal sealed class TransitionArguments
    {
        private readonly Option<string?> _to = new(OptionNames.To)
        {
            Description = "A second material that the textures become in places.",
            HelpName = "NAME",
        };

        private readonly Option<string?> _where = new(OptionNames.Where)
        {
            Description = $"With {OptionNames.To}: where; in spots, in a band with a ragged edge or a straight one (gradient), or where "
                + "a gray PNG is white (default: spots).",
            HelpName = "spots|edge|gradient|FILE",
        };

        private readonly Option<float?> _coverage = OptionFactory.Number(
            OptionNames.Coverage, $"With {OptionNames.To}: its share of the texture (default: 0.5).", 0f, 1f);

        private readonly Option<float?> _softness = OptionFactory.Number(
            OptionNames.Softness, $"With {OptionNames.To}: how gradually one becomes the other; 0 for hard edges (default: 0.15).", 0f, 1f);

        private readonly Option<float?> _spotSize = OptionFactory.Number(
            OptionNames.SpotSize,
            $"With {OptionNames.To}: how wide spots are, or the bays of an edge, as a share of the tile (default: 0.25; 0.15 for an edge).",
            SpotMask.SmallestSize,
            1f);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_to, _where, _coverage, _softness, _spotSize];

        /// <summary>What was given.</summary>
        public TransitionOptions Bind(ParseResult parsed) => new(
            parsed.GetValue(_to), parsed.GetValue(_where), parsed.GetValue(_coverage), parsed.GetValue(_softness), parsed.GetValue(_spotSize));
    }
}
