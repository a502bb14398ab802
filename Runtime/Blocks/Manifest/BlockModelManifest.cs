using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// What a block model's <c>manifest.json</c> says: the files of its parts with their hashes and tensors, and how its
    /// output is to be sampled. Read it with <see cref="ManifestReader"/>.
    /// </summary>
    public sealed record BlockModelManifest
    {
        /// <summary>The manifest format that this version reads and writes.</summary>
        public const int CurrentSchemaVersion = 1;

        /// <summary>The manifest format; <see cref="CurrentSchemaVersion"/>.</summary>
        public int SchemaVersion { get; init; }

        /// <summary>The model's name.</summary>
        public string Name { get; init; } = "";

        /// <summary>One sentence about the model.</summary>
        public string Description { get; init; } = "";

        /// <summary>The licence of the weights, an SPDX identifier where there is one.</summary>
        public string License { get; init; } = "";

        /// <summary>The ONNX operator set of all parts that name no other.</summary>
        public int Opset { get; init; }

        /// <summary>The latent that is denoised.</summary>
        [JsonRequired]
        public LatentDescription Latent { get; init; } = new LatentDescription();

        /// <summary>What the model's output means.</summary>
        [JsonRequired]
        public PredictionType Prediction { get; init; }

        /// <summary>The noise schedule that the model was trained with.</summary>
        [JsonRequired]
        public NoiseScheduleDescription Schedule { get; init; } = new NoiseScheduleDescription();

        /// <summary>The classes that the model can be asked for.</summary>
        [JsonRequired]
        public ConditioningDescription Conditioning { get; init; } = new ConditioningDescription();

        /// <summary>
        /// The number of rows that the graphs of all parts were exported with, 1 to 64; null where they take any number.
        /// The files then have this number where shapes say <c>batch</c>.
        /// </summary>
        public int? Batch { get; init; }

        /// <summary>External data files that the parts share.</summary>
        public IReadOnlyList<DataFile> Weights { get; init; } = Array.Empty<DataFile>();

        /// <summary>
        /// The conditioning alone, label and inputs, to the context tensors; run once for a request. Null where the model
        /// has none.
        /// </summary>
        public PartDescription? Context { get; init; }

        /// <summary>Timestep, conditioning and context to the condition tensors: all that no sample changes.</summary>
        [JsonRequired]
        public PartDescription Condition { get; init; } = new PartDescription();

        /// <summary>Sample to the hidden state that enters the first block.</summary>
        [JsonRequired]
        public PartDescription Embedding { get; init; } = new PartDescription();

        /// <summary>The transformer blocks but the last, in chunks.</summary>
        [JsonRequired]
        public IReadOnlyList<PartDescription> Trunk { get; init; } = Array.Empty<PartDescription>();

        /// <summary>The last transformer block, which a skipped step runs on forecasts.</summary>
        [JsonRequired]
        public PartDescription Verify { get; init; } = new PartDescription();

        /// <summary>The hidden state that leaves the last block to the model's output.</summary>
        [JsonRequired]
        public PartDescription Head { get; init; } = new PartDescription();

        /// <summary>The finished latent to the image; null where the latent is the image.</summary>
        public DecoderDescription? Decoder { get; init; }

        /// <summary>
        /// The finished sample to a texture of more texels, for requests that ask for it; null where the model has no such
        /// stage. A model has a decoder or a detail stage, not both.
        /// </summary>
        public DetailDescription? Detail { get; init; }

        /// <summary>
        /// How prompts become the conditioning inputs; null where a request gives these itself. The block model does not
        /// load it.
        /// </summary>
        public TextDescription? Text { get; init; }

        /// <summary>The parts in the order in which they run; text encoders are not among them.</summary>
        public IEnumerable<PartDescription> Parts => StepParts
            .Concat(Decoder?.Parts ?? Enumerable.Empty<PartDescription>())
            .Concat(Detail?.Parts ?? Enumerable.Empty<PartDescription>());

        /// <summary>The parts that take part in a step: all but decoder, encoder and detail stage.</summary>
        internal IEnumerable<PartDescription> StepParts =>
            (Context == null ? Enumerable.Empty<PartDescription>() : new[] { Context })
                .Append(Condition).Append(Embedding).Concat(Trunk).Append(Verify).Append(Head);

        /// <summary>Transformer blocks of the model.</summary>
        public int BlockCount => Trunk.Sum(chunk => chunk.Blocks) + Verify.Blocks;
    }
}
