using System;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>Puts the rows of a sub-batch into those of its samples.</summary>
    internal sealed class RowScatter : IDisposable
    {
        private readonly DeviceRows _rows;
        private readonly int _rowsPerSample;
        private readonly int _group;
        private readonly RowTensor<long> _index;
        private readonly RowTensor<float> _isPut;
        private readonly PartBinding[] _bindings;

        /// <param name="memory">The device.</param>
        /// <param name="sources">The tensors that the sub-batch lies in, as [rows, planes, width].</param>
        /// <param name="rows">What they are put into.</param>
        /// <param name="rowsPerSample">Rows of a sample.</param>
        /// <param name="batch">The rows of a group of the sources; null where all are in one.</param>
        public RowScatter(DeviceMemory memory, ITensorView[] sources, DeviceRows rows, int rowsPerSample, int? batch)
        {
            _rows = rows;
            _rowsPerSample = rowsPerSample;
            _group = batch ?? rows.Capacity;
            _index = new RowTensor<long>("index", rows.Capacity);
            _isPut = new RowTensor<float>("is put", rows.Capacity, 1, 1);
            var choice = new ITensorView[]
            {
                new RowTensorView<long>(_index, isPerRow: false), new RowTensorView<float>(_isPut, isPerRow: false),
            };
            var session = DeviceSessions.Scatter(memory, sources.Length);
            _bindings = Enumerable.Range(0, rows.Copies)
                .Select(copy => new PartBinding(session, sources.Concat(rows.Copy(copy)).Concat(choice).ToArray(), rows.Spare))
                .ToArray();
        }

        /// <summary>Puts the rows of all selected samples into one of the copies.</summary>
        public void Put(int copy, SampleSelection samples)
        {
            for (var first = 0; first < _rows.Capacity; first += _group)
            {
                if (Choose(samples, first))
                {
                    _bindings[copy].RunGroup(first, _group);
                    _rows.TakeOver(copy);
                }
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

        // The samples' rows that lie in the group of the sources that begins at a row.
        private bool Choose(SampleSelection samples, int first)
        {
            var isAny = false;
            _isPut.Values.Clear();
            for (var index = 0; index < samples.Count; index++)
            {
                for (var row = 0; row < _rowsPerSample; row++)
                {
                    var source = (samples.Place(index) * _rowsPerSample) + row - first;
                    if (source >= 0 && source < _group)
                    {
                        var target = (samples[index] * _rowsPerSample) + row;
                        _index.Values[target] = source;
                        _isPut.Values[target] = 1;
                        isAny = true;
                    }
                }
            }

            return isAny;
        }
    }
}
