using System;
using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Import
{
    /// <summary>What a pipeline's folder says of its model. Immutable.</summary>
    public sealed record PipelineDescription
    {
        /// <summary>The pipeline's class in diffusers.</summary>
        public string PipelineClass { get; init; } = "";

        /// <summary>The transformer's family.</summary>
        public PipelineFamily Family { get; init; }

        /// <summary>The transformer's ONNX file.</summary>
        public string Transformer { get; init; } = "";

        /// <summary>The latent's height and width that the model was made for; null where the folder does not say.</summary>
        public int? LatentSide { get; init; }

        /// <summary>The side of the square of latent values that becomes the channels of one token before the model.</summary>
        public int Packing { get; init; } = 1;

        /// <summary>The side of the square that becomes one token inside the model.</summary>
        public int Patch { get; init; } = 1;

        /// <summary>Classes; the label after the last one means no class. Null for models without.</summary>
        public int? ClassCount { get; init; }

        /// <summary>What the model's output means.</summary>
        public PredictionType Prediction { get; init; }

        /// <summary>The noise schedule; its shift does not count where <see cref="DynamicShift"/> is there.</summary>
        public NoiseScheduleDescription Schedule { get; init; } = new NoiseScheduleDescription();

        /// <summary>How the flow shift follows the image's size; null where it does not.</summary>
        public DynamicShift? DynamicShift { get; init; }

        /// <summary>The decoder.</summary>
        public PipelineDecoder Decoder { get; init; } = new PipelineDecoder();

        /// <summary>The exported text encoders, in order; empty where the pipeline has none, or none is exported.</summary>
        public IReadOnlyList<PipelineTextEncoder> TextEncoders { get; init; } = Array.Empty<PipelineTextEncoder>();

        /// <summary>The noise schedule for a latent's height and width.</summary>
        public NoiseScheduleDescription ScheduleFor(int height, int width) => DynamicShift == null
            ? Schedule
            : Schedule with { Shift = DynamicShift.At(height / (Packing * Patch) * (width / (Packing * Patch))) };
    }
}
