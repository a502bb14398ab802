using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>What a pipeline's folder says of a tokenizer.</summary>
    public sealed record PipelineTokenizer
    {
        /// <summary>The kind.</summary>
        public TokenizerKind Kind { get; init; }

        /// <summary>The path of <c>vocab.json</c> or <c>spiece.model</c>.</summary>
        public string Vocabulary { get; init; } = "";

        /// <summary>The path of <c>merges.txt</c>; null for SentencePiece.</summary>
        public string? Merges { get; init; }

        /// <summary>The most tokens that it makes; null where it says none.</summary>
        public int? MaximumTokens { get; init; }

        /// <summary>The token before the text; null for none.</summary>
        public string? StartToken { get; init; }

        /// <summary>The token after the text.</summary>
        public string EndToken { get; init; } = "";

        /// <summary>The token that fills up what is left.</summary>
        public string PaddingToken { get; init; } = "";
    }
}
