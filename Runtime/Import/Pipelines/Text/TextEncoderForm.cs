using System.Collections.Generic;

namespace SpeCa.Import
{
    /// <summary>How a pipeline uses one of its text encoders.</summary>
    internal sealed class TextEncoderForm
    {
        public TextEncoderForm(PipelineTextEncoder encoder, int tokens, params (string Output, string Carries)[] outputs)
        {
            Encoder = encoder;
            Tokens = tokens;
            Outputs = outputs;
        }

        public PipelineTextEncoder Encoder { get; }

        /// <summary>The tokens that every prompt is padded or cut to.</summary>
        public int Tokens { get; }

        /// <summary>Outputs of the encoder's graph, and what they carry.</summary>
        public IReadOnlyList<(string Output, string Carries)> Outputs { get; }

        /// <summary>
        /// What carries the mask, 1 for the prompt's tokens and 0 for padding, which the encoder then reads too; null where
        /// padding counts as text.
        /// </summary>
        public string? MaskCarries { get; init; }

        /// <summary>Whether the pipeline makes prompts lower case.</summary>
        public bool Lowercase { get; init; }
    }
}
