using System.Diagnostics;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The samples of a batch that are forecast at a step: some are trusted, the others verified, gathered into the first
    /// rows of the workspace. Those whose forecast is rejected join the full step.
    /// </summary>
    internal sealed class SpeculativeStep
    {
        private readonly IBlockWorkspace _workspace;
        private readonly DenoiserOptions _options;
        private readonly SampleRows _rows;
        private readonly IFeatureMemory _features;
        private readonly FullStep _full;
        private readonly EvaluatedSample[] _samples;
        private readonly BatchErrors _errors;
        private readonly SampleSelection _trusted;
        private readonly SampleSelection _verified;
        private readonly SampleSelection _accepted;

        public SpeculativeStep(
            IBlockWorkspace workspace, DenoiserOptions options, SampleRows rows, IFeatureMemory features, FullStep full, EvaluatedSample[] samples)
        {
            _workspace = workspace;
            _options = options;
            _rows = rows;
            _features = features;
            _full = full;
            _samples = samples;
            _errors = new BatchErrors(features, samples.Length);
            _trusted = new SampleSelection(samples.Length);
            _verified = new SampleSelection(samples.Length);
            _accepted = new SampleSelection(samples.Length);
        }

        /// <summary>Samples that are verified.</summary>
        public int Count => _verified.Count;

        /// <summary>The rows that they fill.</summary>
        public int Rows => _verified.Count * _options.RowsPerSample;

        public void Clear()
        {
            _trusted.Clear();
            _verified.Clear();
        }

        /// <summary>Adds a sample, which is forecast at a position.</summary>
        public void Add(int sample, StepPlan plan, double position)
        {
            _features.Plan(sample, position);
            (plan == StepPlan.Trust ? _trusted : _verified).Add(sample);
        }

        /// <summary>Forecasts the samples that are trusted.</summary>
        /// <returns>The time that it took, in ms.</returns>
        public double Trust()
        {
            if (_trusted.Count == 0)
            {
                return 0;
            }

            var start = Stopwatch.GetTimestamp();
            _features.Trust(_trusted);
            return Milliseconds.Since(start);
        }

        /// <summary>Forecasts the samples that are verified, runs the last block on the forecasts, and accepts or rejects them.</summary>
        /// <param name="step">The step, with what decides.</param>
        /// <param name="trace">Takes note of times.</param>
        public void Verify(in EvaluationStep step, GenerationTrace trace)
        {
            var start = Stopwatch.GetTimestamp();
            _features.Forecast(_verified);
            _rows.Load(_verified);
            for (var place = 0; _options.VerifyReadsSample && place < _verified.Count; place++)
            {
                _rows.LoadLatent(_samples[_verified[place]].Latent, place);
            }

            trace.SpeculationMilliseconds += Milliseconds.Since(start);
            start = Stopwatch.GetTimestamp();
            _workspace.RunVerifyBlock(Rows);
            trace.VerificationMilliseconds += Milliseconds.Since(start);
            start = Stopwatch.GetTimestamp();
            _errors.Measure(step.Policy, _verified);
            _accepted.Clear();
            for (var place = 0; place < _verified.Count; place++)
            {
                _samples[_verified[place]].Record = Judge(step, place);
            }

            if (step.Policy.HeadTakesForecast)
            {
                _features.KeepForecast(_accepted);
            }
            else
            {
                _features.KeepComputed(_accepted);
            }

            trace.SpeculationMilliseconds += Milliseconds.Since(start);
        }

        private StepRecord Judge(in EvaluationStep step, int place)
        {
            var sample = _verified[place];
            var progress = _samples[sample].ProgressAt(step.Index, step.Count);
            var error = _errors[place];
            var threshold = step.Policy.Threshold(progress);
            if (float.IsNaN(error) || float.IsInfinity(error) || !step.Policy.Accepts(progress, error))
            {
                _full.Add(sample);
                return new StepRecord(StepOutcome.Rejected, error, threshold, _options.BlockCount + 1);
            }

            _accepted.Add(sample, place);
            return new StepRecord(StepOutcome.Accepted, error, threshold, 1);
        }
    }
}
