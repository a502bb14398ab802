using System;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Takes samples' rows to the places of a sub-batch.</summary>
    internal sealed class RowGather : IDisposable
    {
        private readonly int _rowsPerSample;
        private readonly RowTensor<long> _index;
        private readonly PartBinding _binding;

        /// <param name="memory">The device.</param>
        /// <param name="rows">The samples' rows.</param>
        /// <param name="destinations">The tensors that the sub-batch lies in.</param>
        /// <param name="rowsPerSample">Rows of a sample.</param>
        /// <param name="batch">The rows of a group of the destinations; null where all are in one.</param>
        public RowGather(DeviceMemory memory, DeviceRows rows, DeviceTensor[] destinations, int rowsPerSample, int? batch)
        {
            _rowsPerSample = rowsPerSample;
            _index = new RowTensor<long>("index", rows.Capacity);
            _binding = new PartBinding(
                DeviceSessions.Gather(memory, destinations.Length),
                rows.Copy(0).Append(new RowTensorView<long>(_index, isPerRow: true)).ToArray(),
                destinations.Select(tensor => (ITensorView)tensor.Planes).ToArray(),
                batch);
        }

        /// <summary>
        /// Takes a sample to every place; places beyond those that are asked for may be filled too, where rows come in groups.
        /// </summary>
        /// <param name="sampleOfPlace">The samples.</param>
        /// <param name="places">How many of the places are to be filled.</param>
        public void Load(ReadOnlySpan<int> sampleOfPlace, int places)
        {
            for (var place = 0; place < sampleOfPlace.Length; place++)
            {
                for (var row = 0; row < _rowsPerSample; row++)
                {
                    _index.Values[(place * _rowsPerSample) + row] = (sampleOfPlace[place] * _rowsPerSample) + row;
                }
            }

            _binding.Run(places * _rowsPerSample);
        }

        /// <inheritdoc/>
        public void Dispose() => _binding.Dispose();
    }
}
