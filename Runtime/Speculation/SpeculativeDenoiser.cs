using System;
using System.Diagnostics;
using System.Numerics.Tensors;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Denoises a batch with forecast-then-verify step skipping (SpeCa, arXiv 2509.11628, algorithm 1). The work comes in
    /// pieces of at most one model part each, so a caller can stop, or spread it over frames, between any two. What a
    /// step changes in a sample is changed by its last piece alone: a step that is broken off leaves nothing behind.
    /// </summary>
    internal sealed class SpeculativeDenoiser : IDisposable
    {
        private readonly IBlockWorkspace _workspace;
        private readonly IScheduler _scheduler;
        private readonly DenoisingSample[] _samples;
        private readonly RequestMemory _memory;
        private readonly SampleRows _rows;
        private readonly SampleSelection _all;
        private readonly SpeculativeStep _speculative;
        private readonly FullStep _full;
        private readonly GuidedOutput _output;
        private readonly DenoiserOptions _options;
        private long _stepStart;
        private bool _lacksConstants;

        /// <summary>Prepares a request; takes over the workspace.</summary>
        public SpeculativeDenoiser(IBlockWorkspace workspace, IScheduler scheduler, DenoiserOptions options, ReadOnlySpan<DenoisingSubject> subjects)
        {
            _workspace = workspace;
            _scheduler = scheduler;
            _options = options;
            Policy = options.Policy;
            _all = SampleSelection.All(subjects.Length);
            _output = new GuidedOutput(workspace.Output, options, subjects);
            _samples = new DenoisingSample[subjects.Length];
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                _samples[sample] = new DenoisingSample(workspace.Sample.RowLength, options, scheduler);
                subjects[sample].Seed.Fill(0, _samples[sample].Latent);
                if (options.Source is { } source)
                {
                    _samples[sample].StartFrom(source, scheduler);
                    continue;
                }

                TensorPrimitives.Multiply(_samples[sample].Latent, scheduler.InitialNoiseScale, _samples[sample].Latent);
            }

            Step = options.FirstStep;
            Trace = new GenerationTrace(scheduler.StepCount - Step, subjects.Length, options.BlockCount, Step);
            Phase = options.HasContext ? DenoisingPhase.Context : DenoisingPhase.Begin;
            _memory = new RequestMemory(workspace, options, subjects.Length);
            try
            {
                _rows = new SampleRows(workspace, _memory, options, subjects);
                _full = new FullStep(workspace, options, _rows, _memory.Features, subjects.Length);
                _speculative = new SpeculativeStep(workspace, options, _rows, _memory.Features, _full, _samples);
            }
            catch
            {
                _memory.Dispose();
                throw;
            }
        }

        /// <summary>The step of the schedule that is being worked on, from the first one taken; the number of steps once all are done.</summary>
        public int Step { get; private set; }

        /// <summary>What comes next.</summary>
        public DenoisingPhase Phase { get; private set; }

        /// <summary>Decides which steps are computed in full; may be changed between two steps.</summary>
        public IStepPolicy Policy { get; set; }

        /// <summary>What has been done so far.</summary>
        public GenerationTrace Trace { get; }

        /// <summary>A sample's latent, [channels, height, width]; the result once all steps are done.</summary>
        public ReadOnlySpan<float> Latent(int sample) => _samples[sample].Latent;

        /// <summary>Whether the clean estimates of the step that is being worked on are kept, to be shown.</summary>
        public bool KeepsEstimate { get; set; }

        /// <summary>The clean latent that a sample's output pointed to at the latest step whose estimates were kept.</summary>
        public ReadOnlySpan<float> Estimate(int sample) => _samples[sample].Estimate;

        /// <summary>Decodes a latent, for a model with a decoder.</summary>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image) => _workspace.Decode(latent, image);

        /// <summary>The trunk chunk that comes next in <see cref="DenoisingPhase.Trunk"/>.</summary>
        public int Chunk => _full.Chunk;

        /// <summary>The rows that the next piece of work computes.</summary>
        public int NextRows => Phase switch
        {
            DenoisingPhase.Verify => _speculative.Rows,
            DenoisingPhase.Embed or DenoisingPhase.Trunk or DenoisingPhase.LastBlock => _full.Rows,
            _ => _samples.Length * _options.RowsPerSample,
        };

        /// <summary>
        /// Carries a sample's state to or from an archive: as it was after the last whole step, or, before any work, as it
        /// shall be. A step that has begun is begun anew after that.
        /// </summary>
        /// <exception cref="SuspendedStateException">The state is of another request.</exception>
        public void Transfer(StateArchive archive, int sample)
        {
            Step = archive.Value(Step);
            if (Step < _options.FirstStep || Step > _scheduler.StepCount)
            {
                throw new SuspendedStateException($"it is at step {Step} of {_scheduler.StepCount}.");
            }

            // A full step wrote what is the same for all samples, and no archive has it.
            _lacksConstants = _options.HasConstants && Step > _options.FirstStep;
            _samples[sample].Transfer(archive, _memory.Features, sample);
            Trace.Transfer(archive, sample, TakenSteps);
            if (Step == _scheduler.StepCount)
            {
                Phase = DenoisingPhase.Done;
            }
        }

        /// <summary>Does the next piece of work.</summary>
        /// <returns>Whether there is more.</returns>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        public bool Advance()
        {
            switch (Phase)
            {
                case DenoisingPhase.Context:
                    ComputeContext();
                    break;
                case DenoisingPhase.Begin:
                    Begin();
                    break;
                case DenoisingPhase.Verify:
                    Verify();
                    break;
                case DenoisingPhase.Embed:
                    Embed();
                    break;
                case DenoisingPhase.Trunk:
                    RunTrunkChunk();
                    break;
                case DenoisingPhase.LastBlock:
                    RunLastBlock();
                    break;
                case DenoisingPhase.Finish:
                    Finish();
                    break;
            }

            return Phase != DenoisingPhase.Done;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _memory.Dispose();
            _workspace.Dispose();
        }

        private void ComputeContext()
        {
            var start = Stopwatch.GetTimestamp();
            _rows.ComputeContext();
            Trace.TotalMilliseconds += Milliseconds.Since(start);
            Phase = DenoisingPhase.Begin;
        }

        private void Begin()
        {
            _stepStart = Stopwatch.GetTimestamp();
            _rows.ComputeConditions(_scheduler.Timestep(Step));
            ComputeConstants();
            _speculative.Clear();
            _full.Clear();
            for (var index = 0; index < _samples.Length; index++)
            {
                Plan(index);
            }

            Trace.SpeculationMilliseconds += _speculative.Trust();
            Phase = _speculative.Count > 0 ? DenoisingPhase.Verify : AfterVerification();
        }

        private void ComputeConstants()
        {
            if (_lacksConstants)
            {
                _workspace.RunEmbedding(_samples.Length * _options.RowsPerSample);
                _lacksConstants = false;
            }
        }

        private void Plan(int index)
        {
            var sample = _samples[index];
            var progress = sample.ProgressAt(Step, _scheduler.StepCount);
            var plan = sample.FullSteps == 0 ? StepPlan.Full : Policy.Plan(progress);
            if (plan == StepPlan.Full)
            {
                Trace[TakenSteps, index] = new StepRecord(StepOutcome.Full, float.NaN, float.NaN, _options.BlockCount);
                _full.Add(index);
                return;
            }

            _speculative.Add(index, plan, Position(Step));
            if (plan == StepPlan.Trust)
            {
                Trace[TakenSteps, index] = new StepRecord(StepOutcome.Unverified, float.NaN, float.NaN, 0);
            }
        }

        private void Verify()
        {
            _speculative.Verify(Policy, Step, _scheduler.StepCount, Trace);
            Phase = AfterVerification();
        }

        private DenoisingPhase AfterVerification() => _full.Count > 0 ? DenoisingPhase.Embed : DenoisingPhase.Finish;

        private void Embed()
        {
            _full.Embed(_samples);
            Phase = DenoisingPhase.Trunk;
        }

        private void RunTrunkChunk()
        {
            _full.RunChunk();
            Phase = _full.IsTrunkDone ? DenoisingPhase.LastBlock : DenoisingPhase.Trunk;
        }

        private void RunLastBlock()
        {
            _full.RunLastBlock();
            Phase = DenoisingPhase.Finish;
        }

        private void Finish()
        {
            _full.Commit(Position(Step));
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                _rows.LoadLatent(_samples[sample].Latent, sample);
            }

            _rows.Load(_all);
            _memory.Features.LoadHead();
            _workspace.RunHead(_samples.Length * _options.RowsPerSample);
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                _samples[sample].Count(Trace[TakenSteps, sample]);
                var output = _output.Of(sample, Step);
                if (KeepsEstimate)
                {
                    _samples[sample].KeepEstimate(_scheduler, Step, output);
                }

                MoveLatent(sample, output);
                _samples[sample].Known?.Restore(Step + 1, _samples[sample].Latent);
            }

            var milliseconds = Milliseconds.Since(_stepStart);
            Trace.SetMilliseconds(TakenSteps, milliseconds);
            Trace.TotalMilliseconds += milliseconds;
            Step++;
            Phase = Step == _scheduler.StepCount ? DenoisingPhase.Done : DenoisingPhase.Begin;
        }

        private void MoveLatent(int index, ReadOnlySpan<float> output)
        {
            var sample = _samples[index];
            if (sample.Correction != null && sample.SpeculativeRun == 0)
            {
                sample.Correction.TakeFullStep(Step, output, sample.Latent, sample.Memory);
                return;
            }

            sample.Correction?.NoteForecast(Step, output, sample.Latent);
            _scheduler.Step(Step, output, sample.Latent, sample.Memory);
        }

        private double Position(int step) =>
            _options.Forecast.Coordinate == ForecastCoordinate.Timestep ? _scheduler.Timestep(step) : step;

        private int TakenSteps => Step - _options.FirstStep;
    }
}
