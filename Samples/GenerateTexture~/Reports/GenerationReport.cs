using System.Collections.Generic;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>
    /// What a run did and how long it took; as JSON, the file <c>report.json</c>. Every field is always there: null means
    /// that it was not measured or does not apply. Numbers are finite.
    /// </summary>
    internal sealed record GenerationReport
    {
        /// <summary>The model.</summary>
        public required string ModelName { get; init; }

        /// <summary>Where it ran.</summary>
        public required string Provider { get; init; }

        /// <summary>Why there.</summary>
        public required string ProviderReason { get; init; }

        /// <summary>The preset that the settings started from; options may have replaced some of its values.</summary>
        public required string Preset { get; init; }

        /// <summary>The step policy.</summary>
        public required string Policy { get; init; }

        /// <summary>Denoising steps of the whole schedule.</summary>
        public required int Steps { get; init; }

        /// <summary>Steps of the schedule of full sampling, against which speed and quality are counted.</summary>
        public required int FullSteps { get; init; }

        /// <summary>Guidance scale.</summary>
        public required float Guidance { get; init; }

        /// <summary>The forecast's order.</summary>
        public required int Order { get; init; }

        /// <summary>How much the forecast's term of the highest order counts, 0 to 1.</summary>
        public required float HighestTermShare { get; init; }

        /// <summary>The acceptance threshold at pure noise; null for policies without one.</summary>
        public required float? Tau0 { get; init; }

        /// <summary>The threshold's factor over the run; null for policies without one.</summary>
        public required float? Beta { get; init; }

        /// <summary>The most textures computed together.</summary>
        public required int Batch { get; init; }

        /// <summary>Texels along x of the finished textures.</summary>
        public required int Width { get; init; }

        /// <summary>Texels along y of the finished textures.</summary>
        public required int Height { get; init; }

        /// <summary>How many times as large as denoised the detail stage made them each way; null without detail.</summary>
        public required int? DetailFactor { get; init; }

        /// <summary>Windows that every texture was denoised in; null where it was denoised whole.</summary>
        public required int? Windows { get; init; }

        /// <summary>The texture that the run started from; null where it started from noise.</summary>
        public required SourceReport? Source { get; init; }

        /// <summary>Milliseconds of generation, all batches, without loading the model and writing files.</summary>
        public required double WallMilliseconds { get; init; }

        /// <summary>The share of the steps' time that forecasts, errors and bookkeeping took, 0 to 1.</summary>
        public required double SpeculationShare { get; init; }

        /// <summary>The share of the steps' time that the verify block took on forecasts, 0 to 1.</summary>
        public required double VerificationShare { get; init; }

        /// <summary>
        /// Milliseconds of a step that was planned in full for every texture of its batch, mean over such steps of the
        /// largest batches; null where there was none.
        /// </summary>
        public required double? FullStepMilliseconds { get; init; }

        /// <summary>How many times fewer blocks were evaluated than by full sampling, over all textures.</summary>
        public required double BlockSpeedup { get; init; }

        /// <summary>Milliseconds of full sampling; null where it was not compared.</summary>
        public required double? FullWallMilliseconds { get; init; }

        /// <summary>How many times faster than full sampling; null where it was not compared.</summary>
        public required double? WallSpeedup { get; init; }

        /// <summary>Mean of the textures' ratios in dB, each capped as <see cref="PsnrSummary.CapDb"/> says.</summary>
        public required double? PsnrMeanDb { get; init; }

        /// <summary>5th percentile of the textures' ratios in dB, capped likewise.</summary>
        public required double? PsnrP5Db { get; init; }

        /// <summary>The worst texture's ratio in dB, capped likewise.</summary>
        public required double? PsnrMinDb { get; init; }

        /// <summary>The textures.</summary>
        public required IReadOnlyList<SampleReport> Samples { get; init; }
    }
}
