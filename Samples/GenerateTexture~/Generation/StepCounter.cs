using System;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Adds up how far a run is, over all of its batches.</summary>
    internal sealed class StepCounter(int totalSteps) : IProgress<GenerationProgress>
    {
        private bool _isCounted;

        /// <summary>Raised when a batch begins and after every step, on the thread that computes.</summary>
        public event Action? Changed;

        /// <summary>Steps of all batches, warm-up and comparison among them.</summary>
        public int TotalSteps { get; } = totalSteps;

        /// <summary>Steps that are done.</summary>
        public int CompletedSteps { get; private set; }

        /// <summary>What is being generated.</summary>
        public string Stage { get; private set; } = "Preparing";

        /// <summary>Sample steps that were computed in full, without warm-up and comparison.</summary>
        public long Computed { get; private set; }

        /// <summary>Sample steps whose forecast was used, without warm-up and comparison.</summary>
        public long Skipped { get; private set; }

        /// <summary>The state in words.</summary>
        public string Description =>
            $"{Stage}, step {CompletedSteps} of {TotalSteps}: {Computed} sample steps computed, {Skipped} skipped";

        /// <summary>Begins a batch.</summary>
        /// <param name="stage">What it is called.</param>
        /// <param name="isCounted">Whether its samples count as computed and skipped.</param>
        /// <returns>What the batch's progress is to be reported to.</returns>
        public IProgress<GenerationProgress> Begin(string stage, bool isCounted)
        {
            Stage = stage;
            _isCounted = isCounted;
            Changed?.Invoke();
            return this;
        }

        /// <inheritdoc/>
        public void Report(GenerationProgress value)
        {
            CompletedSteps++;
            if (_isCounted)
            {
                Computed += value.FullSamples;
                Skipped += value.SpeculativeSamples;
            }

            Changed?.Invoke();
        }
    }
}
