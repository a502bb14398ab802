using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Forecasts some of a feature's tensors into the first rows of others, for the samples of a sub-batch.</summary>
    internal sealed class DeviceForecast : IDisposable
    {
        private readonly PartBinding _binding;

        /// <param name="memory">The device.</param>
        /// <param name="features">The kept features.</param>
        /// <param name="firstTensor">The first of the feature's tensors that is forecast.</param>
        /// <param name="destinations">Where the forecasts go.</param>
        /// <param name="inputs">Which samples, and their weights.</param>
        /// <param name="batch">The rows of a group of the destinations; null where all are in one.</param>
        public DeviceForecast(
            DeviceMemory memory, DeviceRows features, int firstTensor, DeviceTensor[] destinations, ForecastInputs inputs, int? batch)
        {
            var views = new List<ITensorView>();
            for (var slot = 0; slot < features.Copies; slot++)
            {
                views.AddRange(features.Copy(slot).Skip(firstTensor).Take(destinations.Length));
            }

            views.AddRange(inputs.Views);
            _binding = new PartBinding(
                DeviceSessions.Forecast(memory, features.Copies, destinations.Length),
                views.ToArray(),
                destinations.Select(tensor => (ITensorView)tensor.Planes).ToArray(),
                batch);
        }

        /// <summary>Computes the forecasts of the sub-batch that the inputs describe.</summary>
        public void Run(int rows) => _binding.Run(rows);

        /// <inheritdoc/>
        public void Dispose() => _binding.Dispose();
    }
}
