using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Forecasts some of a feature's tensors into the first rows of others, for the samples of a sub-batch.</summary>
    internal sealed class DeviceForecast : IDisposable
    {
        private readonly PartBinding[] _bindings;

        /// <param name="memory">The device.</param>
        /// <param name="features">The kept features.</param>
        /// <param name="firstTensor">The first of the feature's tensors that is forecast.</param>
        /// <param name="destinations">Where the forecasts go.</param>
        /// <param name="inputs">Which samples, and their weights.</param>
        /// <param name="batch">The rows of a group of the destinations; null where all are in one.</param>
        public DeviceForecast(
            DeviceMemory memory, DeviceRows features, int firstTensor, DeviceTensor[] destinations, ForecastInputs inputs, int? batch)
        {
            var session = DeviceSessions.Forecast(memory, features.Copies, destinations.Length);
            var outputs = destinations.Select(tensor => (ITensorView)tensor.Planes).ToArray();
            _bindings = new PartBinding[features.Copies];
            for (var newest = 0; newest < _bindings.Length; newest++)
            {
                var views = new List<ITensorView>();
                for (var term = 0; term < features.Copies; term++)
                {
                    views.AddRange(features.Copy(inputs.SlotOf(term, newest)).Skip(firstTensor).Take(destinations.Length));
                }

                views.AddRange(inputs.Views);
                _bindings[newest] = new PartBinding(session, views.ToArray(), outputs, batch);
            }
        }

        /// <summary>Computes the forecasts of the sub-batch that the inputs describe.</summary>
        /// <param name="newest">The slot whose feature is the first term.</param>
        /// <param name="rows">Rows of the sub-batch.</param>
        public void Run(int newest, int rows) => _bindings[newest].Run(rows);

        /// <summary>Makes what forecasts of some rows need, so that none of them makes it.</summary>
        public void Prepare(int rows)
        {
            foreach (var binding in _bindings)
            {
                binding.Prepare(rows);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var binding in _bindings)
            {
                binding.Dispose();
            }
        }
    }
}
