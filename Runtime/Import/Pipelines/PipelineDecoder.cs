namespace SpeCa.Import
{
    /// <summary>What a pipeline's folder says of its decoder.</summary>
    public sealed record PipelineDecoder
    {
        /// <summary>The ONNX file.</summary>
        public string File { get; init; } = "";

        /// <summary>The ONNX file of the encoder, which is the other way round; null where none is exported.</summary>
        public string? EncoderFile { get; init; }

        /// <summary>Channels of the latent.</summary>
        public int LatentChannels { get; init; }

        /// <summary>Channels of the image.</summary>
        public int Channels { get; init; }

        /// <summary>Texels of the image along one texel of the latent.</summary>
        public int Factor { get; init; }

        /// <summary>What the latent is divided by; not 0.</summary>
        public float Scale { get; init; }

        /// <summary>What is added to the divided latent.</summary>
        public float Shift { get; init; }
    }
}
