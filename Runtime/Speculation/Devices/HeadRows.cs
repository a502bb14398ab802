using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks.Devices;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>
    /// The last block's outputs that the head is to read, while the samples of a step go different ways. Where all go the
    /// same way in order, the outputs already lie where the head reads them, and nothing is copied.
    /// </summary>
    internal sealed class HeadRows : IDisposable
    {
        private readonly List<IDisposable> _owned = new List<IDisposable>();
        private readonly int[] _samples;
        private readonly RowScatter _computed;
        private readonly RowScatter _forecast;
        private readonly RowGather _load;
        private bool _areInPlace;

        /// <param name="memory">The device.</param>
        /// <param name="working">The tensors that the last block writes and the head reads.</param>
        /// <param name="forecasts">The forecasts that the last block's outputs were compared with.</param>
        /// <param name="samples">Samples of the batch.</param>
        /// <param name="rowsPerSample">Rows of a sample.</param>
        /// <param name="batch">The rows of a group of the working tensors; null where all are in one.</param>
        public HeadRows(
            DeviceMemory memory, DeviceTensor[] working, DeviceTensor[] forecasts, int samples, int rowsPerSample, int? batch)
        {
            _samples = new int[samples];
            for (var sample = 0; sample < samples; sample++)
            {
                _samples[sample] = sample;
            }

            try
            {
                var rows = _owned.Keep(new DeviceRows(memory, working, copies: 1));
                _computed = _owned.Keep(new RowScatter(
                    memory, Array.ConvertAll(working, tensor => tensor.Planes), rows, rowsPerSample, batch));
                _forecast = _owned.Keep(new RowScatter(
                    memory, Array.ConvertAll(forecasts, tensor => tensor.Planes), rows, rowsPerSample, batch));
                _load = _owned.Keep(new RowGather(memory, rows, working, rowsPerSample, batch));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>Keeps what lies in the working tensors.</summary>
        public void KeepComputed(SampleSelection samples)
        {
            _areInPlace = samples.IsWholeBatchInOrder();
            if (!_areInPlace)
            {
                _computed.Put(0, samples);
            }
        }

        /// <summary>Keeps forecasts.</summary>
        public void KeepForecast(SampleSelection samples)
        {
            _areInPlace = false;
            _forecast.Put(0, samples);
        }

        /// <summary>Makes the working tensors hold what was kept.</summary>
        public void Load()
        {
            if (!_areInPlace)
            {
                _load.Load(_samples, _samples.Length);
            }
        }

        /// <summary>Keeps what lies in the working tensors, of all samples, before they are used for something else.</summary>
        public void Hold()
        {
            if (_areInPlace)
            {
                _computed.Put(0, SampleSelection.All(_samples.Length));
                _areInPlace = false;
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _owned.DisposeAll();
    }
}
