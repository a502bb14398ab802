using System;
using System.Diagnostics;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Denoises a batch of samples that the model sees whole, with forecast-then-verify step skipping. What a step changes in
    /// a sample is changed by its last piece alone: a step that is broken off leaves nothing behind.
    /// </summary>
    internal sealed class SpeculativeDenoiser : IDenoiser
    {
        private readonly IBlockWorkspace _workspace;
        private readonly IScheduler _scheduler;
        private readonly DenoisingSample[] _samples;
        private readonly ModelEvaluation _evaluation;
        private readonly GuidedOutput _output;
        private readonly DenoiserOptions _options;
        private DenoisingPhase _phase;
        private long _stepStart;

        /// <summary>Prepares a request; takes over the workspace.</summary>
        public SpeculativeDenoiser(IBlockWorkspace workspace, IScheduler scheduler, DenoiserOptions options, ReadOnlySpan<DenoisingSubject> subjects)
        {
            _workspace = workspace;
            _scheduler = scheduler;
            _options = options;
            Policy = options.Policy;
            _output = new GuidedOutput(workspace.Output, options, subjects);
            _samples = new DenoisingSample[subjects.Length];
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                _samples[sample] = new DenoisingSample(workspace.Sample.RowLength, options, scheduler, subjects[sample].Seed);
            }

            Step = options.FirstStep;
            Trace = new GenerationTrace(scheduler.StepCount - Step, subjects.Length, options.BlockCount, Step);
            _phase = options.HasContext ? DenoisingPhase.Context : DenoisingPhase.Begin;
            _evaluation = new ModelEvaluation(
                workspace, options, Array.ConvertAll(_samples, sample => sample.Evaluated), subjects, Trace);
        }

        /// <inheritdoc/>
        public int Step { get; private set; }

        /// <inheritdoc/>
        public DenoisingPhase Phase => _phase == DenoisingPhase.Begin ? _evaluation.Phase : _phase;

        /// <inheritdoc/>
        public bool IsBetweenSteps => Phase == DenoisingPhase.Begin;

        /// <inheritdoc/>
        public IStepPolicy Policy { get; set; }

        /// <inheritdoc/>
        public GenerationTrace Trace { get; }

        /// <inheritdoc/>
        public bool KeepsEstimate { get; set; }

        /// <inheritdoc/>
        public int Chunk => _evaluation.Chunk;

        /// <inheritdoc/>
        public int NextRows => _evaluation.NextRows;

        /// <inheritdoc/>
        public ReadOnlySpan<float> Latent(int sample) => _samples[sample].Latent;

        /// <inheritdoc/>
        public ReadOnlySpan<float> Estimate(int sample) => _samples[sample].Estimate;

        /// <inheritdoc/>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image) => _workspace.Decode(latent, image);

        /// <inheritdoc/>
        public void Transfer(StateArchive archive, int sample)
        {
            Step = archive.Value(Step);
            if (Step < _options.FirstStep || Step > _scheduler.StepCount)
            {
                throw new SuspendedStateException($"it is at step {Step} of {_scheduler.StepCount}.");
            }

            _samples[sample].TransferLatent(archive);
            _evaluation.TransferFeatures(archive, sample, isBegun: Step > _options.FirstStep);
            _samples[sample].TransferDecisions(archive, TakenSteps);
            Trace.Transfer(archive, sample, TakenSteps);
            if (Step == _scheduler.StepCount)
            {
                _phase = DenoisingPhase.Done;
            }
        }

        /// <inheritdoc/>
        public bool Advance()
        {
            switch (Phase)
            {
                case DenoisingPhase.Context:
                    ComputeContext();
                    break;
                case DenoisingPhase.Begin:
                    _stepStart = Stopwatch.GetTimestamp();
                    _evaluation.Begin(new EvaluationStep(_scheduler, Step, Policy, _options.Forecast.Coordinate));
                    break;
                case DenoisingPhase.Finish:
                    Finish();
                    break;
                case DenoisingPhase.Done:
                    break;
                default:
                    _evaluation.Advance();
                    break;
            }

            return Phase != DenoisingPhase.Done;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _evaluation.Dispose();
            _workspace.Dispose();
        }

        private void ComputeContext()
        {
            var start = Stopwatch.GetTimestamp();
            _evaluation.ComputeContext();
            Trace.TotalMilliseconds += Milliseconds.Since(start);
            _phase = DenoisingPhase.Begin;
        }

        private void Finish()
        {
            _evaluation.Finish(_output);
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                Trace[TakenSteps, sample] = _samples[sample].Evaluated.Record;
                var output = _output.Of(sample, Step);
                if (KeepsEstimate)
                {
                    _samples[sample].KeepEstimate(_scheduler, Step, output);
                }

                MoveLatent(_samples[sample], output);
                _samples[sample].Known?.Restore(Step + 1, _samples[sample].Latent);
            }

            var milliseconds = Milliseconds.Since(_stepStart);
            Trace.SetMilliseconds(TakenSteps, milliseconds);
            Trace.TotalMilliseconds += milliseconds;
            Step++;
            _phase = Step == _scheduler.StepCount ? DenoisingPhase.Done : DenoisingPhase.Begin;
        }

        private void MoveLatent(DenoisingSample sample, ReadOnlySpan<float> output)
        {
            if (sample.Correction != null && sample.Evaluated.SpeculativeRun == 0)
            {
                sample.Correction.TakeFullStep(Step, output, sample.Latent, sample.Memory);
                return;
            }

            sample.Correction?.NoteForecast(Step, output, sample.Latent);
            _scheduler.Step(Step, output, sample.Latent, sample.Memory);
        }

        private int TakenSteps => Step - _options.FirstStep;
    }
}
