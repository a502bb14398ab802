using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Features in a device's memory, forecast and compared there by small graphs.</summary>
    internal sealed class DeviceFeatureMemory : IFeatureMemory, IDisposable
    {
        private readonly List<IDisposable> _owned = new List<IDisposable>();
        private readonly DeviceMemory _memory;
        private readonly int _rowsPerSample;
        private readonly int? _batch;
        private readonly FeaturePositions[] _positions;
        private readonly ForecastPlan[] _plans;
        private readonly SampleSelection _recorded;
        private readonly ForecastInputs _inputs;
        private readonly DeviceRows _features;
        private readonly int _tensors;
        private readonly RowScatter _record;
        private readonly DeviceForecast _forecastIn;
        private readonly DeviceForecast _forecastOut;
        private readonly DeviceForecast _trust;
        private readonly DeviceErrors _errors;
        private readonly HeadRows _head;

        public DeviceFeatureMemory(DeviceWorkspace workspace, DenoiserOptions options, int samples)
        {
            _memory = workspace.Memory;
            _rowsPerSample = options.RowsPerSample;
            _batch = workspace.Batch;
            _positions = Enumerable.Range(0, samples).Select(_ => new FeaturePositions(options.Forecast)).ToArray();
            _plans = new ForecastPlan[samples];
            _recorded = new SampleSelection(samples);
            var slots = options.Forecast.Order + 1;
            var (entering, leaving) = (workspace.DeviceHiddenIn, workspace.DeviceHiddenOut);
            var working = entering.Concat(leaving).ToArray();
            _tensors = working.Length;
            _inputs = new ForecastInputs(workspace.Capacity, _rowsPerSample, slots);
            try
            {
                var forecasts = leaving.Select(tensor => _owned.Keep(workspace.AllocateLike(tensor))).ToArray();
                _features = _owned.Keep(new DeviceRows(_memory, working, slots));
                _record = _owned.Keep(new RowScatter(
                    _memory, Array.ConvertAll(working, tensor => tensor.Planes), _features, _rowsPerSample, _batch));
                _forecastIn = _owned.Keep(new DeviceForecast(_memory, _features, 0, entering, _inputs, _batch));
                _forecastOut = _owned.Keep(new DeviceForecast(_memory, _features, entering.Length, forecasts, _inputs, _batch));
                _trust = _owned.Keep(new DeviceForecast(_memory, _features, entering.Length, leaving, _inputs, _batch));
                _errors = _owned.Keep(new DeviceErrors(_memory, forecasts, leaving, _rowsPerSample, _batch));
                _errors.Prepare(options.Policy.Metric);
                _head = _owned.Keep(new HeadRows(_memory, leaving, forecasts, samples, _rowsPerSample, _batch));
                if (samples == 1)
                {
                    PrepareForecasts();
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public bool HasAny(int sample) => _positions[sample].Count > 0;

        /// <inheritdoc/>
        public void Plan(int sample, double position) => _plans[sample] = _positions[sample].PlanAt(position);

        /// <inheritdoc/>
        public void Trust(SampleSelection samples)
        {
            _trust.Run(_inputs.Describe(samples, _positions, _plans), samples.Count * _rowsPerSample);
            _head.KeepComputed(samples);
        }

        /// <inheritdoc/>
        public void Forecast(SampleSelection samples)
        {
            var newest = _inputs.Describe(samples, _positions, _plans);
            _forecastIn.Run(newest, samples.Count * _rowsPerSample);
            _forecastOut.Run(newest, samples.Count * _rowsPerSample);
        }

        /// <inheritdoc/>
        public void Measure(ErrorMetric metric, SampleSelection samples, Span<float> errors) =>
            _errors.Measure(metric, errors.Slice(0, samples.Count));

        /// <inheritdoc/>
        public void KeepComputed(SampleSelection samples) => _head.KeepComputed(samples);

        /// <inheritdoc/>
        public void KeepForecast(SampleSelection samples) => _head.KeepForecast(samples);

        /// <inheritdoc/>
        public void LoadHead() => _head.Load();

        /// <inheritdoc/>
        public void HoldHead() => _head.Hold();

        /// <inheritdoc/>
        public void Record(SampleSelection samples, double position)
        {
            for (var slot = 0; slot < _features.Copies; slot++)
            {
                _recorded.Clear();
                for (var index = 0; index < samples.Count; index++)
                {
                    // A first feature fills all slots, since memory is not clear at first and no weight makes a sum of NaN sound.
                    var positions = _positions[samples[index]];
                    if (positions.Count == 0 || positions.NextSlot == slot)
                    {
                        _recorded.Add(samples[index], samples.Place(index));
                    }
                }

                _record.Put(slot, _recorded);
            }

            for (var index = 0; index < samples.Count; index++)
            {
                _positions[samples[index]].Record(position);
            }
        }

        /// <inheritdoc/>
        public void Transfer(StateArchive archive, int sample)
        {
            // To the host, to or from the archive, and back: the way there is the same in both directions.
            _positions[sample].Transfer(archive);
            var host = Enumerable.Range(0, _tensors).Select(_features.AllocateOnHost).ToArray();
            var views = Array.ConvertAll(host, tensor => (ITensorView)new RowTensorView<float>(tensor, isPerRow: true));
            using var put = new RowScatter(_memory, views, _features, _rowsPerSample, batch: null);
            _recorded.Clear();
            _recorded.Add(sample, sample);
            for (var slot = 0; slot < _features.Copies; slot++)
            {
                for (var tensor = 0; tensor < host.Length; tensor++)
                {
                    _features.Read(slot, tensor, host[tensor]);
                    archive.Values(host[tensor].Rows(sample * _rowsPerSample, _rowsPerSample));
                }

                put.Put(slot, _recorded);
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _owned.DisposeAll();

        // A request for one sample has no other sub-batch, so it binds nothing on the way.
        private void PrepareForecasts()
        {
            foreach (var forecast in new[] { _forecastIn, _forecastOut, _trust })
            {
                forecast.Prepare(_rowsPerSample);
            }
        }
    }
}
