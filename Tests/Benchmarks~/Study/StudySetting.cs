using System.Collections.Generic;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>
    /// One way of speculating: SpeCa as the runtime does it, with any of its parts exchanged.
    /// </summary>
    internal sealed record StudySetting : IBaseline
    {
        /// <summary>How features are forecast.</summary>
        public IForecaster Forecaster { get; init; } = new PolynomialForecaster(2, 0.4);

        /// <summary>What a forecast is held against.</summary>
        public IVerifier Verifier { get; init; } = new LastBlockVerifier(LastBlockError.Pair);

        /// <summary>Which errors are accepted.</summary>
        public required IAcceptance Acceptance { get; init; }

        /// <summary>Where a step lies on the axis along which features are forecast.</summary>
        public StepAxis Axis { get; init; } = StepAxis.Timestep;

        /// <summary>Full steps at the start.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <summary>The most speculative steps in a row at the start.</summary>
        public double FirstRun { get; init; } = 4;

        /// <summary>The most speculative steps in a row at the end; in between it changes evenly.</summary>
        public double LastRun { get; init; } = 4;

        /// <summary>Chooses the longest run anew at every full step; null where it is given.</summary>
        public RunControl? Control { get; init; }

        /// <summary>Every how many speculative steps a forecast is verified; 0 for never.</summary>
        public int VerifyEvery { get; init; } = 3;

        /// <summary>The full steps, where they are fixed beforehand; null where runs end by themselves.</summary>
        public IReadOnlySet<int>? FullSteps { get; init; }

        /// <summary>What a verified step tells about those after it.</summary>
        public Feedback Feedback { get; init; }

        /// <summary>Whether the head takes the forecast although the last block was computed.</summary>
        public bool HeadTakesForecast { get; init; }

        /// <summary>Whether every other full step computes the conditional branch alone.</summary>
        public bool AlternatesBranches { get; init; }

        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler) => new StudySteps(this, transformer, new StepPositions(scheduler, Axis));
    }
}
