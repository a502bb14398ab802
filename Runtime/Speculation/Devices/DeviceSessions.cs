using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>The sessions of the graphs that forecast, compare and move rows on a device.</summary>
    internal static class DeviceSessions
    {
        private static readonly ErrorMetric[] _metrics =
        {
            ErrorMetric.RelativeL2, ErrorMetric.L1, ErrorMetric.RelativeL1, ErrorMetric.Cosine, ErrorMetric.ElementwiseRelativeL1,
        };

        /// <summary>Makes the sessions that requests of any order and metric need, so that no request waits for one.</summary>
        public static void Prepare(DeviceMemory memory, BlockModelManifest manifest)
        {
            var entering = BoundaryTensors.HiddenInOf(manifest).Count;
            var leaving = CountRows(manifest.Verify.Outputs);
            var kept = new[]
            {
                leaving,
                CountRows(manifest.Condition.Outputs),
                CountRows(manifest.Context?.Outputs ?? Array.Empty<TensorDescription>()),
            };
            foreach (var tensors in kept.Append(entering + leaving).Where(tensors => tensors > 0))
            {
                Copy(memory, tensors);
                Scatter(memory, tensors);
            }

            foreach (var tensors in kept.Where(tensors => tensors > 0))
            {
                Gather(memory, tensors);
            }

            for (var order = 0; order <= ForecastOptions.HighestOrder; order++)
            {
                Forecast(memory, order + 1, entering);
                Forecast(memory, order + 1, leaving);
            }

            foreach (var metric in _metrics)
            {
                ErrorSums(memory, metric, leaving);
            }
        }

        /// <summary>The session of <see cref="RowGraphs.Copy"/>.</summary>
        public static BlockSession Copy(DeviceMemory memory, int tensors) =>
            memory.Session($"copy.{tensors}", () => RowGraphs.Copy(tensors));

        /// <summary>The session of <see cref="RowGraphs.Gather"/>.</summary>
        public static BlockSession Gather(DeviceMemory memory, int tensors) =>
            memory.Session($"gather.{tensors}", () => RowGraphs.Gather(tensors));

        /// <summary>The session of <see cref="RowGraphs.Scatter"/>.</summary>
        public static BlockSession Scatter(DeviceMemory memory, int tensors) =>
            memory.Session($"scatter.{tensors}", () => RowGraphs.Scatter(tensors));

        /// <summary>The session of <see cref="SpeculationGraphs.Forecast"/>.</summary>
        public static BlockSession Forecast(DeviceMemory memory, int features, int tensors) =>
            memory.Session($"forecast.{features}.{tensors}", () => SpeculationGraphs.Forecast(features, tensors));

        /// <summary>The session of <see cref="SpeculationGraphs.ErrorSums"/>.</summary>
        public static BlockSession ErrorSums(DeviceMemory memory, ErrorMetric metric, int tensors) =>
            memory.Session($"error.{metric}.{tensors}", () => SpeculationGraphs.ErrorSums(metric, tensors));

        private static int CountRows(IReadOnlyList<TensorDescription> tensors) => tensors.Count(tensor => tensor.IsPerRow);
    }
}
