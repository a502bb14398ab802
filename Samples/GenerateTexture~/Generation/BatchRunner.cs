using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Generates batches and measures them.</summary>
    internal sealed class BatchRunner(TextureGenerator generator, ResolvedSettings resolved, TimeProvider clock)
    {
        /// <summary>Runs a batch both ways for nothing, so that no first-run cost falls into a comparison.</summary>
        public async Task WarmUpAsync(
            IReadOnlyList<TextureSubject> subjects, StepCounter counter, CancellationToken cancellation)
        {
            await MeasureAsync(subjects, resolved.Settings, counter.Begin("Warming up", isCounted: false), cancellation);
            await MeasureAsync(subjects, resolved.Full, counter.Begin("Warming up in full", isCounted: false), cancellation);
        }

        /// <summary>Generates a batch.</summary>
        /// <param name="subjects">What to make.</param>
        /// <param name="name">What progress calls the batch.</param>
        /// <param name="counter">Told after every step.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        public async Task<BatchResult> RunAsync(
            IReadOnlyList<TextureSubject> subjects, string name, StepCounter counter, CancellationToken cancellation) =>
            new(await MeasureAsync(subjects, resolved.Settings, counter.Begin(name, isCounted: true), cancellation), null);

        /// <summary>Generates a batch both ways.</summary>
        /// <param name="subjects">What to make.</param>
        /// <param name="name">What progress calls the batch.</param>
        /// <param name="isFullFirst">
        /// Which way goes first; taking turns spreads what drifts over a run, heat above all, over both.
        /// </param>
        /// <param name="counter">Told after every step.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        public async Task<BatchResult> CompareAsync(
            IReadOnlyList<TextureSubject> subjects,
            string name,
            bool isFullFirst,
            StepCounter counter,
            CancellationToken cancellation)
        {
            var early = isFullFirst ? await FullAsync() : null;
            var asked = await MeasureAsync(subjects, resolved.Settings, counter.Begin(name, isCounted: true), cancellation);
            return new BatchResult(asked, early ?? await FullAsync());

            Task<TimedResult> FullAsync() =>
                MeasureAsync(subjects, resolved.Full, counter.Begin($"{name} in full", isCounted: false), cancellation);
        }

        private async Task<TimedResult> MeasureAsync(
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings chosen,
            IProgress<GenerationProgress> progress,
            CancellationToken cancellation)
        {
            var start = clock.GetTimestamp();
            var result = await generator.GenerateAsync(subjects, chosen, progress, cancellation);
            return new TimedResult(result, clock.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
