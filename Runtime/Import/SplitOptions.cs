using System;
using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import
{
    /// <summary>How a model is split; what is left out is found in the model.</summary>
    public sealed record SplitOptions
    {
        /// <summary>The name that the manifest gives the model; null takes the file's.</summary>
        public string? Name { get; init; }

        /// <summary>Trunk chunks, the pieces of time slicing; 0 takes up to four of equal cost.</summary>
        public int Chunks { get; init; }

        /// <summary>The latent's channels, height and width; null takes the sample input's where they are fixed.</summary>
        public LatentShape? LatentShape { get; init; }

        /// <summary>
        /// The side of the square of latent values that the model takes as the channels of one token, as FLUX does;
        /// 1 for models that take the latent as it is.
        /// </summary>
        public int Packing { get; init; } = 1;

        /// <summary>What the output means; null takes flow for models without a learned variance, else noise.</summary>
        public PredictionType? Prediction { get; init; }

        /// <summary>The noise schedule; null takes the one that is usual for the prediction.</summary>
        public NoiseScheduleDescription? Schedule { get; init; }

        /// <summary>The label that means no class, for guidance; null where the model has none.</summary>
        public int? UnconditionalLabel { get; init; }

        /// <summary>Names of the classes, by label; empty numbers them.</summary>
        public IReadOnlyList<string> ClassNames { get; init; } = Array.Empty<string>();

        /// <summary>The input with the noisy sample; null looks for it.</summary>
        public string? SampleInput { get; init; }

        /// <summary>The input with the timestep; null looks for it.</summary>
        public string? TimestepInput { get; init; }

        /// <summary>The input with the class label; null looks for it.</summary>
        public string? LabelInput { get; init; }

        /// <summary>The output with the prediction; null takes the first.</summary>
        public string? Output { get; init; }

        /// <summary>Sizes of symbolic dimensions other than the batch, by their names.</summary>
        public IReadOnlyDictionary<string, long> Dimensions { get; init; } = new Dictionary<string, long>();

        /// <summary>
        /// Inputs that are given a value once and for all, such as a distilled guidance scale or position indices; one
        /// value fills the whole input.
        /// </summary>
        public IReadOnlyDictionary<string, IReadOnlyList<float>> Bindings { get; init; } =
            new Dictionary<string, IReadOnlyList<float>>();

        /// <summary>Copies external weight files even where they could be linked.</summary>
        public bool CopyWeights { get; init; }
    }
}
