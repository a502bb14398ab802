namespace SpeCa.Runtime.Blocks
{
    /// <summary>The kinds of tokenizers.</summary>
    public enum TokenizerKind
    {
        /// <summary>CLIP's byte pair encoding: bytes, merged within lower-case words that end in <c>&lt;/w&gt;</c>.</summary>
        ClipBpe,

        /// <summary>SentencePiece, as T5 has it.</summary>
        SentencePiece,
    }
}
