using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// A request's own copy of tensors for all of its samples, from and to which sub-batches are gathered and scattered.
    /// </summary>
    internal sealed class RowBuffers
    {
        private readonly IReadOnlyList<RowTensor<float>> _working;
        private readonly float[][] _values;
        private readonly int _rowsPerSample;

        public RowBuffers(IReadOnlyList<RowTensor<float>> working, int samples, int rowsPerSample)
        {
            _working = working;
            _rowsPerSample = rowsPerSample;
            _values = new float[working.Count][];
            for (var index = 0; index < _values.Length; index++)
            {
                _values[index] = new float[samples * rowsPerSample * working[index].RowLength];
            }
        }

        /// <summary>Copies a sample's rows into a place of the workspace.</summary>
        public void Load(int sample, int place)
        {
            for (var index = 0; index < _values.Length; index++)
            {
                Own(index, sample).CopyTo(Working(index, place));
            }
        }

        /// <summary>Copies a place of the workspace into a sample's rows.</summary>
        public void Store(int sample, int place)
        {
            for (var index = 0; index < _values.Length; index++)
            {
                Working(index, place).CopyTo(Own(index, sample));
            }
        }

        /// <summary>A sample's rows of one tensor.</summary>
        public Span<float> Own(int tensor, int sample)
        {
            var length = _rowsPerSample * _working[tensor].RowLength;
            return _values[tensor].AsSpan(sample * length, length);
        }

        private Span<float> Working(int tensor, int place) =>
            _working[tensor].Rows(place * _rowsPerSample, _rowsPerSample);
    }
}
