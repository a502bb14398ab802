namespace SpeCa.Import
{
    /// <summary>What a pipeline's folder says of a text encoder and its tokenizer.</summary>
    public sealed record PipelineTextEncoder
    {
        /// <summary>The component's name, for example <c>text_encoder_2</c>.</summary>
        public string Component { get; init; } = "";

        /// <summary>The ONNX file.</summary>
        public string File { get; init; } = "";

        /// <summary>Transformer layers.</summary>
        public int Layers { get; init; }

        /// <summary>The tokenizer.</summary>
        public PipelineTokenizer Tokenizer { get; init; } = new PipelineTokenizer();
    }
}
