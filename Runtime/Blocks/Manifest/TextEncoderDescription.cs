namespace SpeCa.Runtime.Blocks
{
    /// <summary>A text encoder with its tokenizer.</summary>
    public sealed record TextEncoderDescription
    {
        /// <summary>What makes tokens of the prompt.</summary>
        public TokenizerDescription Tokenizer { get; init; } = new TokenizerDescription();

        /// <summary>
        /// The part: <c>token_ids</c> int64 [batch, <see cref="TokenizerDescription.Length"/>] and, where it needs it,
        /// <c>token_mask</c> of the same type and shape, to float32 tensors of fixed sizes.
        /// </summary>
        public PartDescription Part { get; init; } = new PartDescription();
    }
}
