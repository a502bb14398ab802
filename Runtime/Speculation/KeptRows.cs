using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Kept rows in host memory. A place that already holds a sample's rows is left as it is.
    /// </summary>
    internal sealed class KeptRows : IKeptRows
    {
        private const int None = -1;

        private readonly RowBuffers _rows;
        private readonly int[] _held;

        public KeptRows(IReadOnlyList<RowTensor<float>> working, int samples, int rowsPerSample)
        {
            _rows = new RowBuffers(working, samples, rowsPerSample);
            _held = new int[samples];
        }

        /// <inheritdoc/>
        public void StoreAll()
        {
            for (var sample = 0; sample < _held.Length; sample++)
            {
                _rows.Store(sample, sample);
                _held[sample] = sample;
            }
        }

        /// <inheritdoc/>
        public void Load(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                Load(samples[index], samples.Place(index));
            }
        }

        /// <inheritdoc/>
        public void Forget() => _held.AsSpan().Fill(None);

        /// <summary>Makes a place of the workspace hold a sample's rows.</summary>
        public void Load(int sample, int place)
        {
            if (_held[place] != sample)
            {
                _rows.Load(sample, place);
                _held[place] = sample;
            }
        }
    }
}
