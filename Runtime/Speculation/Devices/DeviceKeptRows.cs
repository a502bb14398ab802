using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks.Devices;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>
    /// Kept rows in a device's memory. They are copied no sooner than a sub-batch asks for them in other places than those
    /// where they were computed, which a request for one sample never does.
    /// </summary>
    internal sealed class DeviceKeptRows : IKeptRows, IDisposable
    {
        private const int None = -1;

        private readonly List<IDisposable> _owned = new List<IDisposable>();
        private readonly SampleSelection _all;
        private readonly int[] _held;
        private readonly RowScatter _store;
        private readonly RowGather _load;
        private readonly bool _isShared;
        private bool _isStored;

        /// <param name="memory">The device.</param>
        /// <param name="working">The tensors, at least one.</param>
        /// <param name="samples">Samples of the batch.</param>
        /// <param name="rowsPerSample">Rows of a sample.</param>
        /// <param name="batch">The rows of a group of the tensors; null where all are in one.</param>
        /// <param name="isShared">Whether others use the tensors in between, so that they must be copied at once.</param>
        public DeviceKeptRows(
            DeviceMemory memory, DeviceTensor[] working, int samples, int rowsPerSample, int? batch, bool isShared = false)
        {
            _isShared = isShared;
            _all = SampleSelection.All(samples);
            _held = new int[samples];
            try
            {
                var rows = _owned.Keep(new DeviceRows(memory, working, copies: 1));
                _store = _owned.Keep(new RowScatter(
                    memory, Array.ConvertAll(working, tensor => tensor.Planes), rows, rowsPerSample, batch));
                _load = _owned.Keep(new RowGather(memory, rows, working, rowsPerSample, batch));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public void StoreAll()
        {
            for (var sample = 0; sample < _held.Length; sample++)
            {
                _held[sample] = sample;
            }

            _isStored = false;
            if (_isShared)
            {
                Store();
            }
        }

        /// <inheritdoc/>
        public void Forget() => _held.AsSpan().Fill(None);

        /// <inheritdoc/>
        public void Load(SampleSelection samples)
        {
            if (Holds(samples))
            {
                return;
            }

            if (!_isStored)
            {
                Store();
            }

            for (var index = 0; index < samples.Count; index++)
            {
                _held[samples.Place(index)] = samples[index];
            }

            _load.Load(_held, samples.Count);
        }

        /// <inheritdoc/>
        public void Dispose() => _owned.DisposeAll();

        private void Store()
        {
            _store.Put(0, _all);
            _isStored = true;
        }

        private bool Holds(SampleSelection samples)
        {
            for (var index = 0; index < samples.Count; index++)
            {
                if (_held[samples.Place(index)] != samples[index])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
