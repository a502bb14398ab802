namespace SpeCa.Runtime.Blocks
{
    /// <summary>How text becomes the tokens that an encoder was trained with.</summary>
    public sealed record TokenizerDescription
    {
        /// <summary>The kind.</summary>
        public TokenizerKind Kind { get; init; }

        /// <summary>The vocabulary: <c>vocab.json</c> for CLIP, <c>spiece.model</c> for SentencePiece.</summary>
        public DataFile Vocabulary { get; init; } = new DataFile();

        /// <summary>CLIP's <c>merges.txt</c>; null for SentencePiece.</summary>
        public DataFile? Merges { get; init; }

        /// <summary>
        /// The tokens that every prompt is padded or cut to, start and end among them; 2 to 4096.
        /// </summary>
        public int Length { get; init; }

        /// <summary>The token before the text; null for none.</summary>
        public string? StartToken { get; init; }

        /// <summary>The token after the text; a prompt that is cut keeps it.</summary>
        public string EndToken { get; init; } = "";

        /// <summary>The token after the end, up to the length.</summary>
        public string PaddingToken { get; init; } = "";

        /// <summary>Whether text is made lower case first. CLIP's always is.</summary>
        public bool Lowercase { get; init; }
    }
}
