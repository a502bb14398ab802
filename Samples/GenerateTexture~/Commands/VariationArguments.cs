using System.Collections.Generic;
using System.CommandLine;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that make textures between seeds.</summary>
    internal sealed class VariationArguments
    {
        private readonly Option<float?> _amount = OptionFactory.Number(
            OptionNames.Vary,
            $"Make variations of the first seed's texture, as many as {OptionNames.Count} says: near 0 almost the same, 1 others.",
            0f,
            1f);

        private readonly Option<ulong?> _morphTarget = OptionFactory.Number(
            OptionNames.MorphTo, "Make a sequence from the first seed's texture to that of this seed.", ulong.MinValue, ulong.MaxValue);

        private readonly Option<int?> _frames = OptionFactory.Number(
            OptionNames.Frames,
            $"With {OptionNames.MorphTo}: textures of the sequence, both ends included (default: {VariationOptions.DefaultFrames}).",
            2,
            VariationOptions.MostFrames);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_amount, _morphTarget, _frames];

        /// <summary>What was given.</summary>
        public VariationOptions Bind(ParseResult parsed) => new(
            parsed.GetValue(_amount), parsed.GetValue(_morphTarget), parsed.GetValue(_frames));
    }
}
