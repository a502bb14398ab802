using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Evaluates the model on the samples of a batch, step by step: forecast, verify, accept, or compute in full (SpeCa, arXiv
    /// 2509.11628, algorithm 1). A step comes in pieces of at most one model part each. What it changes in a sample is
    /// changed by its last piece alone. What is done with the outputs is another's matter.
    /// </summary>
    internal sealed class ModelEvaluation : IDisposable
    {
        private readonly IBlockWorkspace _workspace;
        private readonly DenoiserOptions _options;
        private readonly EvaluatedSample[] _samples;
        private readonly RequestMemory _memory;
        private readonly SampleRows _rows;
        private readonly SampleSelection _all;
        private readonly SpeculativeStep _speculative;
        private readonly FullStep _full;
        private readonly GenerationTrace _trace;
        private EvaluationStep _step;
        private bool _lacksConstants;

        /// <param name="workspace">The model's buffers, which stay the caller's.</param>
        /// <param name="options">How to evaluate.</param>
        /// <param name="samples">The latents.</param>
        /// <param name="subjects">What conditions them, sample by sample.</param>
        /// <param name="trace">Takes note of times.</param>
        public ModelEvaluation(
            IBlockWorkspace workspace,
            DenoiserOptions options,
            EvaluatedSample[] samples,
            ReadOnlySpan<DenoisingSubject> subjects,
            GenerationTrace trace)
        {
            _workspace = workspace;
            _options = options;
            _samples = samples;
            _trace = trace;
            _all = SampleSelection.All(samples.Length);
            _memory = new RequestMemory(workspace, options, samples.Length);
            try
            {
                _rows = new SampleRows(workspace, _memory, options, subjects);
                _full = new FullStep(workspace, options, _rows, _memory.Features, samples.Length);
                _speculative = new SpeculativeStep(workspace, options, _rows, _memory.Features, _full, samples);
            }
            catch
            {
                _memory.Dispose();
                throw;
            }
        }

        /// <summary>What comes next, from <see cref="DenoisingPhase.Begin"/> to <see cref="DenoisingPhase.Finish"/>.</summary>
        public DenoisingPhase Phase { get; private set; } = DenoisingPhase.Begin;

        /// <summary>The trunk chunk that comes next in <see cref="DenoisingPhase.Trunk"/>.</summary>
        public int Chunk => _full.Chunk;

        /// <summary>The rows that the next piece of work computes.</summary>
        public int NextRows => Phase switch
        {
            DenoisingPhase.Verify => _speculative.Rows,
            DenoisingPhase.Embed or DenoisingPhase.Trunk or DenoisingPhase.LastBlock => _full.Rows,
            _ => AllRows,
        };

        /// <summary>The rows of all samples.</summary>
        public int AllRows => _samples.Length * _options.RowsPerSample;

        /// <summary>Computes what depends on the conditioning alone; once, before the first step.</summary>
        public void ComputeContext() => _rows.ComputeContext();

        /// <summary>Plans a step and computes the condition tensors.</summary>
        public void Begin(in EvaluationStep step)
        {
            _step = step;
            _rows.ComputeConditions(step.Timestep);
            ComputeConstants();
            _speculative.Clear();
            _full.Clear();
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                Plan(sample);
            }

            _trace.SpeculationMilliseconds += _speculative.Trust();
            Phase = _speculative.Count > 0 ? DenoisingPhase.Verify : AfterVerification();
        }

        /// <summary>Does the next piece of a step that has begun and is not to be finished yet.</summary>
        public void Advance()
        {
            switch (Phase)
            {
                case DenoisingPhase.Verify:
                    _speculative.Verify(_step, _trace);
                    Phase = AfterVerification();
                    break;
                case DenoisingPhase.Embed:
                    _full.Embed(_samples);
                    Phase = DenoisingPhase.Trunk;
                    break;
                case DenoisingPhase.Trunk:
                    _full.RunChunk();
                    Phase = _full.IsTrunkDone ? DenoisingPhase.LastBlock : DenoisingPhase.Trunk;
                    break;
                case DenoisingPhase.LastBlock:
                    _full.RunLastBlock();
                    Phase = DenoisingPhase.Finish;
                    break;
            }
        }

        /// <summary>
        /// Ends a step: runs the head, so that the workspace has the outputs of all samples, and takes note of what became of
        /// them. A sample whose output from a forecast is not finite is computed in full.
        /// </summary>
        /// <param name="output">What is made of the workspace's outputs.</param>
        public void Finish(GuidedOutput output)
        {
            _full.Commit(_step.Position);
            RunHead();
            if (RejectUnusable(output))
            {
                // So rare that it need not come in pieces, and a step in pieces changes nothing before its last one.
                ComputeInFull();
                RunHead();
            }

            foreach (var sample in _samples)
            {
                sample.Count();
            }

            Phase = DenoisingPhase.Begin;
        }

        /// <summary>Carries a sample's features, between two steps, to or from an archive.</summary>
        /// <param name="archive">Where they go, or come from.</param>
        /// <param name="sample">The sample.</param>
        /// <param name="isBegun">Whether it has a full step behind it.</param>
        public void TransferFeatures(StateArchive archive, int sample, bool isBegun)
        {
            // A full step wrote what is the same for all samples, and no archive has it.
            _lacksConstants = _options.HasConstants && isBegun;
            _memory.Features.Transfer(archive, sample);
        }

        /// <inheritdoc/>
        public void Dispose() => _memory.Dispose();

        private void ComputeConstants()
        {
            if (_lacksConstants)
            {
                _workspace.RunEmbedding(AllRows);
                _lacksConstants = false;
            }
        }

        private void RunHead()
        {
            for (var sample = 0; sample < _samples.Length; sample++)
            {
                _rows.LoadLatent(_samples[sample].Latent, sample);
            }

            _rows.Load(_all);
            _memory.Features.LoadHead();
            _workspace.RunHead(AllRows);
        }

        // A forecast may lie beyond what half precision holds, or any, where the true value does not.
        private bool RejectUnusable(GuidedOutput output)
        {
            _full.Clear();
            for (var index = 0; index < _samples.Length; index++)
            {
                var sample = _samples[index];
                var record = sample.Record;
                if (record.Outcome is StepOutcome.Accepted or StepOutcome.Unverified && !output.IsFinite(index))
                {
                    _full.Add(index);
                    sample.Record = new StepRecord(StepOutcome.Rejected, float.NaN, record.Threshold, record.Blocks + _options.BlockCount);
                }
            }

            return _full.Count > 0;
        }

        private void ComputeInFull()
        {
            _memory.Features.HoldHead();
            _full.Embed(_samples);
            while (!_full.IsTrunkDone)
            {
                _full.RunChunk();
            }

            _full.RunLastBlock();
            _full.Commit(_step.Position);
        }

        private void Plan(int index)
        {
            var sample = _samples[index];
            var progress = sample.ProgressAt(_step.Index, _step.Count);
            var plan = sample.FullSteps == 0 || !_memory.Features.HasAny(index) ? StepPlan.Full : _step.Policy.Plan(progress);
            if (plan == StepPlan.Full)
            {
                sample.Record = new StepRecord(StepOutcome.Full, float.NaN, float.NaN, _options.BlockCount);
                _full.Add(index);
                return;
            }

            _speculative.Add(index, plan, _step.Position);
            if (plan == StepPlan.Trust)
            {
                sample.Record = new StepRecord(StepOutcome.Unverified, float.NaN, float.NaN, 0);
            }
        }

        private DenoisingPhase AfterVerification() => _full.Count > 0 ? DenoisingPhase.Embed : DenoisingPhase.Finish;
    }
}
