using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// Makes textures with a block model.
    /// <code>
    /// using var model = BlockModel.Load(folder);
    /// var generator = new TextureGenerator(model);
    /// var result = await generator.GenerateAsync(new[] { new TextureSubject("brick", 7) }, settings);
    /// </code>
    /// The same model, subject, settings and provider give the same texture on the same machine. A request whose device is lost
    /// begins anew on the model's next provider, where there is one (<see cref="GenerationTrace.Fallbacks"/>); its progress does,
    /// too.
    /// </summary>
    public sealed class TextureGenerator : IDisposable
    {
        /// <summary>The most textures of one request.</summary>
        public const int LargestBatch = 64;

        private readonly IBlockModel _model;

        // Sessions guard themselves; but two requests at once would only take each other's cores and memory.
        private readonly SemaphoreSlim _turn = new SemaphoreSlim(1, 1);
        private volatile bool _isDisposed;
        private volatile int _runner;

        /// <summary>Makes a generator; the model stays the caller's.</summary>
        public TextureGenerator(IBlockModel model) => _model = model ?? throw new ArgumentNullException(nameof(model));

        /// <summary>The model.</summary>
        internal IBlockModel Model => _model;

        /// <summary>Makes textures on a worker thread. All of one request are computed as one batch.</summary>
        /// <param name="subjects">What to make, 1 to <see cref="LargestBatch"/>.</param>
        /// <param name="settings">How to make it.</param>
        /// <param name="progress">Told after every step; may be null.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        /// <exception cref="InvalidSettingException">A subject or setting cannot work with this model.</exception>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        /// <exception cref="ModelExecutionException">The model could not be run.</exception>
        /// <exception cref="GenerationFailedException">Memory ran out, or what the caller gave threw.</exception>
        /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
        public Task<GenerationResult> GenerateAsync(
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings settings,
            IProgress<GenerationProgress>? progress = null,
            CancellationToken cancellation = default) =>
            GenerateAsync(subjects, settings, Telling(progress), cancellation);

        /// <summary>Makes textures on a worker thread, and shows them on the way.</summary>
        /// <param name="subjects">What to make, 1 to <see cref="LargestBatch"/>.</param>
        /// <param name="settings">How to make it.</param>
        /// <param name="feedback">Who is told and shown what.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        /// <exception cref="InvalidSettingException">A subject or setting cannot work with this model.</exception>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        /// <exception cref="ModelExecutionException">The model could not be run.</exception>
        /// <exception cref="GenerationFailedException">Memory ran out, or what the caller gave threw.</exception>
        /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
        public Task<GenerationResult> GenerateAsync(
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings settings,
            GenerationFeedback feedback,
            CancellationToken cancellation = default)
        {
            if (feedback is null)
            {
                throw new ArgumentNullException(nameof(feedback));
            }

            var plan = RequestPlan.Create(_model.Manifest, subjects, settings);
            return Task.Run(() => Run(plan, feedback, cancellation), cancellation);
        }

        /// <summary>Makes textures on the calling thread; see <see cref="GenerateAsync(IReadOnlyList{TextureSubject}, GenerationSettings, IProgress{GenerationProgress}?, CancellationToken)"/>.</summary>
        public GenerationResult Generate(
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings settings,
            IProgress<GenerationProgress>? progress = null,
            CancellationToken cancellation = default) =>
            Run(RequestPlan.Create(_model.Manifest, subjects, settings), Telling(progress), cancellation);

        /// <summary>
        /// Takes the turn of a request, for whoever runs the same model by other means, as a frame queue does. Requests wait
        /// until it is given back, which disposing does.
        /// </summary>
        /// <returns>The turn; null where a request has it, or the generator is disposed.</returns>
        public IDisposable? TryTakeTurn()
        {
            if (!_turn.Wait(0))
            {
                return null;
            }

            if (!_isDisposed)
            {
                return new GeneratorTurn(_turn);
            }

            _turn.Release();
            return null;
        }

        /// <summary>
        /// Waits for the request that is running, so that the model may be disposed next; requests that wait for their turn
        /// fail with an <see cref="ObjectDisposedException"/>. The model stays the caller's.
        /// </summary>
        /// <exception cref="InvalidOperationException">It is called from where progress is reported, and would wait for itself.</exception>
        public void Dispose()
        {
            ThrowIfRunning();

            // The semaphore holds nothing that has to be freed, and those who wait on it must be able to leave.
            _isDisposed = true;
            _turn.Wait();
            _turn.Release();
        }

        private static GenerationFeedback Telling(IProgress<GenerationProgress>? progress) =>
            progress == null ? GenerationFeedback.None : new GenerationFeedback { Progress = progress };

        private GenerationResult Run(RequestPlan plan, GenerationFeedback feedback, CancellationToken cancellation)
        {
            ThrowIfRunning();
            _turn.Wait(cancellation);
            _runner = Environment.CurrentManagedThreadId;
            try
            {
                if (_isDisposed)
                {
                    throw new ObjectDisposedException(nameof(TextureGenerator));
                }

                return Make(plan, feedback, cancellation);
            }
            finally
            {
                _runner = 0;
                _turn.Release();
            }
        }

        private GenerationResult Make(RequestPlan plan, GenerationFeedback feedback, CancellationToken cancellation)
        {
            for (var fallbacks = 0; ; fallbacks++)
            {
                var provider = _model.Provider;
                try
                {
                    return MakeOn(provider, fallbacks, plan, feedback, cancellation);
                }
                catch (Exception error) when (ProviderFallback.IsPossible(_model, provider, error))
                {
                    if (!ProviderFallback.TryMove(_model, provider))
                    {
                        throw;
                    }
                }
            }
        }

        private GenerationResult MakeOn(
            ProviderChoice provider, int fallbacks, RequestPlan plan, GenerationFeedback feedback, CancellationToken cancellation)
        {
            IDenoiser? denoiser = null;
            DetailStage? detail = null;
            try
            {
                denoiser = plan.CreateDenoiser(_model);
                detail = plan.CreateDetail(_model);
                denoiser.Trace.Fallbacks = fallbacks;
                Denoise(plan, denoiser, feedback, cancellation);
                return new GenerationResult(Collect(plan, denoiser, detail, cancellation), denoiser.Trace, provider);
            }
            catch (Exception error) when (!(error is OperationCanceledException))
            {
                var told = RequestFailure.Of(error, denoiser?.Step ?? plan.FirstStep, plan.StepCount);
                if (told == error)
                {
                    throw;
                }

                throw told;
            }
            finally
            {
                detail?.Dispose();
                denoiser?.Dispose();
            }
        }

        private static GeneratedTexture[] Collect(
            RequestPlan plan, IDenoiser denoiser, DetailStage? detail, CancellationToken cancellation)
        {
            var textures = new GeneratedTexture[plan.Count];
            for (var index = 0; index < textures.Length; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                Enlarge(plan, denoiser, detail, index, cancellation);
                textures[index] = plan.Collect(denoiser, detail, index);
            }

            return textures;
        }

        // The turn is this thread's already: it would wait for itself.
        private void ThrowIfRunning()
        {
            if (_runner == Environment.CurrentManagedThreadId)
            {
                throw new InvalidOperationException("The generator cannot be waited for from where its progress is reported: do it after the request, which can be cancelled there.");
            }
        }

        private static void Denoise(
            RequestPlan plan, IDenoiser denoiser, GenerationFeedback feedback, CancellationToken cancellation)
        {
            var more = true;
            while (more)
            {
                cancellation.ThrowIfCancellationRequested();
                var step = denoiser.Step;
                var isShown = feedback.WantsPreview(step, plan.StepCount);
                denoiser.KeepsEstimate = isShown;
                more = denoiser.Advance();
                if (denoiser.Step == step)
                {
                    continue;
                }

                var trace = denoiser.Trace;
                if (isShown)
                {
                    feedback.Preview!.Report(new GenerationPreview(step + 1 - trace.SkippedSteps, trace.StepCount, Estimates(plan, denoiser)));
                }

                feedback.Progress?.Report(ProgressAfter(trace, step - trace.SkippedSteps));
            }
        }

        private static void Enlarge(
            RequestPlan plan, IDenoiser denoiser, DetailStage? detail, int index, CancellationToken cancellation)
        {
            detail?.Restart();
            while (detail?.IsDone == false)
            {
                cancellation.ThrowIfCancellationRequested();
                plan.RunDetail(denoiser, detail, index);
            }
        }

        private static GeneratedTexture[] Estimates(RequestPlan plan, IDenoiser denoiser)
        {
            var textures = new GeneratedTexture[plan.Count];
            for (var index = 0; index < textures.Length; index++)
            {
                textures[index] = plan.Make(denoiser, index, denoiser.Estimate(index));
            }

            return textures;
        }

        private static GenerationProgress ProgressAfter(GenerationTrace trace, int step)
        {
            var full = 0;
            for (var sample = 0; sample < trace.SampleCount; sample++)
            {
                full += trace[step, sample].Outcome is StepOutcome.Full or StepOutcome.Rejected ? 1 : 0;
            }

            return new GenerationProgress(step + 1, trace.StepCount, full, trace.SampleCount - full, trace);
        }
    }
}
