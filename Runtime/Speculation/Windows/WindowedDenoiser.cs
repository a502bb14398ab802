using System;
using System.Collections.Generic;
using System.Diagnostics;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation.Devices;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>
    /// Denoises textures in overlapping windows: at every step the model is evaluated window by window, in batches that share
    /// one workspace, and one step is taken on the blend. A batch's step that is broken off leaves nothing behind.
    /// </summary>
    internal sealed class WindowedDenoiser : IDenoiser
    {
        private readonly IBlockWorkspace _workspace;
        private readonly IScheduler _scheduler;
        private readonly DenoiserOptions _options;
        private readonly WindowPlan _plan;
        private readonly DenoisingSubject[] _subjects;
        private readonly WindowedTexture[] _textures;
        private readonly List<IDisposable> _owned = new List<IDisposable>();
        private readonly List<WindowBatch> _batches = new List<WindowBatch>();
        private readonly int _batchesPerTexture;
        private DenoisingPhase _phase = DenoisingPhase.Windows;
        private int _next;
        private long _stepStart;

        /// <summary>Prepares a request; takes over the workspace.</summary>
        /// <param name="workspace">Buffers of a window's size, with rows for a batch of windows.</param>
        /// <param name="scheduler">The schedule.</param>
        /// <param name="options">How to denoise.</param>
        /// <param name="subjects">What to make.</param>
        /// <param name="plan">Where the windows lie.</param>
        public WindowedDenoiser(
            IBlockWorkspace workspace, IScheduler scheduler, DenoiserOptions options, DenoisingSubject[] subjects, WindowPlan plan)
        {
            _workspace = workspace;
            _scheduler = scheduler;
            _options = options with { SharesWorkspace = true };
            _plan = plan;
            _subjects = subjects;
            _batchesPerTexture = (plan.Count + plan.Batch - 1) / plan.Batch;
            Policy = options.Policy;
            Step = options.FirstStep;
            var channels = workspace.Sample.RowLength / (plan.WindowHeight * plan.WindowWidth);
            _textures = Array.ConvertAll(
                subjects, subject => new WindowedTexture(plan, channels, options, scheduler, subject.Seed));
            Trace = new GenerationTrace(
                scheduler.StepCount - Step, subjects.Length, options.BlockCount, Step, Array.ConvertAll(_textures, texture => texture.Trace));
        }

        /// <inheritdoc/>
        public int Step { get; private set; }

        /// <inheritdoc/>
        public DenoisingPhase Phase => _phase == DenoisingPhase.Begin ? _batches[_next].Phase : _phase;

        /// <inheritdoc/>
        public bool IsBetweenSteps => Phase == DenoisingPhase.Begin && _next == 0;

        /// <inheritdoc/>
        public int Chunk => _batches[_next].Chunk;

        /// <inheritdoc/>
        public int NextRows => _phase == DenoisingPhase.Begin ? _batches[_next].NextRows : _plan.Batch * _options.RowsPerSample;

        /// <inheritdoc/>
        public IStepPolicy Policy { get; set; }

        /// <inheritdoc/>
        public GenerationTrace Trace { get; }

        /// <inheritdoc/>
        public bool KeepsEstimate { get; set; }

        /// <inheritdoc/>
        public ReadOnlySpan<float> Latent(int sample) => _textures[sample].Sample.Latent;

        /// <inheritdoc/>
        public ReadOnlySpan<float> Estimate(int sample) => _textures[sample].Sample.Estimate;

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">A model with a decoder is not run in windows.</exception>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image) =>
            throw new InvalidOperationException("The workspace is of a window's size, and decodes no texture.");

        /// <inheritdoc/>
        public bool Advance()
        {
            switch (Phase)
            {
                case DenoisingPhase.Windows:
                    MakeBatch();
                    break;
                case DenoisingPhase.Begin:
                    Begin();
                    break;
                case DenoisingPhase.Finish:
                    Finish();
                    break;
                case DenoisingPhase.Blend:
                    Blend();
                    break;
                case DenoisingPhase.Done:
                    break;
                default:
                    _batches[_next].Advance();
                    break;
            }

            return Phase != DenoisingPhase.Done;
        }

        /// <inheritdoc/>
        public void Transfer(StateArchive archive, int sample)
        {
            while (_phase == DenoisingPhase.Windows)
            {
                MakeBatch();
            }

            Step = archive.Value(Step);
            var first = sample * _batchesPerTexture;
            var known = Math.Max(0, Math.Min(_batchesPerTexture, _next - first));
            var done = archive.Value(known);
            if (Step < _options.FirstStep || Step > _scheduler.StepCount || done < 0 || done > _batchesPerTexture)
            {
                throw new SuspendedStateException($"it is at step {Step} of {_scheduler.StepCount}.");
            }

            _textures[sample].Transfer(archive, Step, hasBlend: done > 0);
            for (var batch = 0; batch < _batchesPerTexture; batch++)
            {
                _batches[first + batch].Transfer(archive, TakenSteps + (batch < done ? 1 : 0));
            }

            Trace.Transfer(archive, sample, TakenSteps);
            if (done != known)
            {
                GoOnAt(done);
            }

            if (Step == _scheduler.StepCount)
            {
                _phase = DenoisingPhase.Done;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _owned.DisposeAll();
            _workspace.Dispose();
        }

        // What a window keeps between steps is made window by window, for there may be many.
        private void MakeBatch()
        {
            var start = Stopwatch.GetTimestamp();
            var texture = _batches.Count / _batchesPerTexture;
            var first = _batches.Count % _batchesPerTexture * _plan.Batch;
            var batch = _owned.Keep(new WindowBatch(
                _workspace,
                _scheduler,
                _options,
                _subjects[texture],
                _textures[texture],
                first,
                Math.Min(_plan.Batch, _plan.Count - first),
                Trace));
            if (_options.HasContext)
            {
                batch.ComputeContext();
            }

            _batches.Add(batch);
            Trace.TotalMilliseconds += Milliseconds.Since(start);
            if (_batches.Count == _textures.Length * _batchesPerTexture)
            {
                _phase = DenoisingPhase.Begin;
            }
        }

        private void Begin()
        {
            if (_next == 0)
            {
                _stepStart = Stopwatch.GetTimestamp();
                foreach (var texture in _textures)
                {
                    texture.Begin(Step);
                }
            }

            _batches[_next].Begin(new EvaluationStep(_scheduler, Step, Policy, _options.Forecast.Coordinate));
        }

        private void Finish()
        {
            _batches[_next].Finish(Step, _next / _batchesPerTexture);
            _next++;
            if (_next == _batches.Count)
            {
                _phase = DenoisingPhase.Blend;
            }
        }

        private void Blend()
        {
            for (var texture = 0; texture < _textures.Length; texture++)
            {
                Trace[TakenSteps, texture] = _textures[texture].Move(KeepsEstimate);
            }

            var milliseconds = Milliseconds.Since(_stepStart);
            Trace.SetMilliseconds(TakenSteps, milliseconds);
            Trace.TotalMilliseconds += milliseconds;
            Step++;
            _next = 0;
            _phase = Step == _scheduler.StepCount ? DenoisingPhase.Done : DenoisingPhase.Begin;
        }

        private void GoOnAt(int batch)
        {
            _stepStart = Stopwatch.GetTimestamp();
            _next = batch;
            _phase = batch == _batches.Count ? DenoisingPhase.Blend : DenoisingPhase.Begin;
        }

        private int TakenSteps => Step - _options.FirstStep;
    }
}
