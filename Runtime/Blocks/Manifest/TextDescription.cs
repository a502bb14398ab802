using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// How a prompt becomes the model's conditioning inputs: tokenizers, text encoders, and what joins their results. All
    /// parts take one prompt at a time: their files have 1 where shapes say <c>batch</c>.
    /// </summary>
    public sealed record TextDescription
    {
        /// <summary>The encoders, at least one.</summary>
        public IReadOnlyList<TextEncoderDescription> Encoders { get; init; } = Array.Empty<TextEncoderDescription>();

        /// <summary>
        /// What the encoders carry, to the conditioning inputs; null where they carry these themselves.
        /// </summary>
        public PartDescription? Join { get; init; }

        /// <summary>
        /// The guidance scale that prompts are made for, 1 to 100, where a request names none. 1 for models without
        /// guidance.
        /// </summary>
        public float GuidanceScale { get; init; } = 1;

        /// <summary>External data files of the encoders.</summary>
        public IReadOnlyList<DataFile> Weights { get; init; } = Array.Empty<DataFile>();
    }
}
