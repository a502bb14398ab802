using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>How far a request is, after each of its steps.</summary>
    public readonly struct GenerationProgress
    {
        /// <summary>Describes progress.</summary>
        public GenerationProgress(
            int completedSteps, int stepCount, int fullSamples, int speculativeSamples, GenerationTrace? trace = null)
        {
            Trace = trace;
            CompletedSteps = completedSteps;
            StepCount = stepCount;
            FullSamples = fullSamples;
            SpeculativeSamples = speculativeSamples;
        }

        /// <summary>
        /// The request's trace, which is still being written: its first <see cref="CompletedSteps"/> steps are final. Null
        /// where progress was not made by a generator.
        /// </summary>
        public GenerationTrace? Trace { get; }

        /// <summary>Steps that are done.</summary>
        public int CompletedSteps { get; }

        /// <summary>Steps that the request takes.</summary>
        public int StepCount { get; }

        /// <summary>Samples that were computed in full at the latest step, rejected forecasts among them.</summary>
        public int FullSamples { get; }

        /// <summary>Samples whose forecast was used at the latest step.</summary>
        public int SpeculativeSamples { get; }
    }
}
