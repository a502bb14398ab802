using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>Features in host memory, forecast and compared by the processor, sample by sample.</summary>
    internal sealed class HostFeatureMemory : IFeatureMemory
    {
        private readonly BoundaryFeature _feature;
        private readonly RowBuffers _head;
        private readonly FeatureHistory[] _histories;
        private readonly ForecastPlan[] _plans;

        public HostFeatureMemory(IBlockWorkspace workspace, DenoiserOptions options, int samples)
        {
            _feature = new BoundaryFeature(workspace, options.RowsPerSample);
            _head = new RowBuffers(workspace.HiddenOut, samples, options.RowsPerSample);
            _plans = new ForecastPlan[samples];
            _histories = new FeatureHistory[samples];
            for (var sample = 0; sample < samples; sample++)
            {
                _histories[sample] = new FeatureHistory(options.Forecast, _feature.Length);
            }
        }

        /// <inheritdoc/>
        public bool HasAny(int sample) => _histories[sample].Count > 0;

        /// <inheritdoc/>
        public void Plan(int sample, double position) => _plans[sample] = _histories[sample].PlanAt(position);

        /// <inheritdoc/>
        public void Trust(SampleSelection samples) => KeepForecast(samples);

        /// <inheritdoc/>
        public void Forecast(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                var sample = samples[index];
                _feature.ForecastIn(_histories[sample], _plans[sample], samples.Place(index));
            }
        }

        /// <inheritdoc/>
        public void Measure(ErrorMetric metric, SampleSelection samples, Span<float> errors)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                var sample = samples[index];
                errors[index] = _feature.Error(metric, _histories[sample], _plans[sample], samples.Place(index));
            }
        }

        /// <inheritdoc/>
        public void KeepComputed(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                _head.Store(samples[index], samples.Place(index));
            }
        }

        /// <inheritdoc/>
        public void KeepForecast(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                var sample = samples[index];
                _feature.ForecastOut(_histories[sample], _plans[sample], sample, _head);
            }
        }

        /// <inheritdoc/>
        public void Record(SampleSelection samples, double position)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                _feature.Record(_histories[samples[index]].Record(position), samples.Place(index));
            }
        }

        /// <inheritdoc/>
        public void LoadHead()
        {
            for (var sample = 0; sample < _histories.Length; sample++)
            {
                _head.Load(sample, sample);
            }
        }

        /// <inheritdoc/>
        public void HoldHead()
        {
            // Whatever is kept here is kept apart from the rows.
        }

        /// <inheritdoc/>
        public void Transfer(StateArchive archive, int sample) => _histories[sample].Transfer(archive);
    }
}
