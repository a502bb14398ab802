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

        /// <summary>The ONNX operator set of all parts.</summary>
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

        /// <summary>Timestep and label to the condition tensors: everything that does not depend on the sample.</summary>
        [JsonRequired]
        public PartDescription Condition { get; init; } = new PartDescription();

        /// <summary>Sample to the hidden state that enters the first block.</summary>
        [JsonRequired]
        public PartDescription Embedding { get; init; } = new PartDescription();

        /// <summary>The transformer blocks but the last, in chunks.</summary>
        [JsonRequired]
        public IReadOnlyList<PartDescription> Trunk { get; init; } = Array.Empty<PartDescription>();

        /// <summary>The last transformer block.</summary>
        [JsonRequired]
        public PartDescription Verify { get; init; } = new PartDescription();

        /// <summary>The hidden state that leaves the last block to the model's output.</summary>
        [JsonRequired]
        public PartDescription Head { get; init; } = new PartDescription();

        /// <summary>The parts in the order in which they run.</summary>
        public IEnumerable<PartDescription> Parts =>
            new[] { Condition, Embedding }.Concat(Trunk).Concat(new[] { Verify, Head });

        /// <summary>Transformer blocks of the model.</summary>
        public int BlockCount => Trunk.Sum(chunk => chunk.Blocks) + Verify.Blocks;
    }
}
