using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>
    /// Compares a sub-batch's forecasts with what was computed, on the device. Three sums a row come back to the host, which
    /// makes the error of them.
    /// </summary>
    internal sealed class DeviceErrors : IDisposable
    {
        private readonly DeviceMemory _memory;
        private readonly DeviceTensor[] _forecasts;
        private readonly DeviceTensor[] _computed;
        private readonly int _rowsPerSample;
        private readonly int? _batch;
        private readonly RowTensor<float> _sums;
        private readonly Dictionary<ErrorMetric, PartBinding> _bindings = new Dictionary<ErrorMetric, PartBinding>();
        private readonly long _length;

        public DeviceErrors(DeviceMemory memory, DeviceTensor[] forecasts, DeviceTensor[] computed, int rowsPerSample, int? batch)
        {
            _memory = memory;
            _forecasts = forecasts;
            _computed = computed;
            _rowsPerSample = rowsPerSample;
            _batch = batch;
            _sums = new RowTensor<float>("sums", forecasts[0].Capacity, 1, SpeculationGraphs.Sums);
            _length = forecasts.Sum(tensor => (long)tensor.RowLength);
        }

        /// <summary>The errors of the samples in the first places.</summary>
        public void Measure(ErrorMetric metric, Span<float> errors)
        {
            Binding(metric).Run(errors.Length * _rowsPerSample);
            for (var place = 0; place < errors.Length; place++)
            {
                var error = new VerificationError(metric);
                for (var row = 0; row < _rowsPerSample; row++)
                {
                    var sums = _sums.Rows((place * _rowsPerSample) + row, 1);
                    error.Add(sums[0], sums[1], sums[2], _length);
                }

                errors[place] = error.Value;
            }
        }

        /// <summary>Makes what a metric needs, so that no measurement makes it.</summary>
        public void Prepare(ErrorMetric metric) => Binding(metric);

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var binding in _bindings.Values)
            {
                binding.Dispose();
            }
        }

        // A policy may bring another metric on the way.
        private PartBinding Binding(ErrorMetric metric)
        {
            if (!_bindings.TryGetValue(metric, out var binding))
            {
                binding = Bind(metric);
                _bindings.Add(metric, binding);
            }

            return binding;
        }

        private PartBinding Bind(ErrorMetric metric) => new PartBinding(
            DeviceSessions.ErrorSums(_memory, metric, _computed.Length),
            _forecasts.Concat(_computed).Select(tensor => (ITensorView)tensor.Planes).ToArray(),
            new ITensorView[] { new RowTensorView<float>(_sums, isPerRow: true) },
            _batch);
    }
}
