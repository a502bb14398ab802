using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>
    /// A request's own copies of device tensors for all of its samples, one or several of each. A graph cannot change some
    /// rows of a tensor and leave the others, so there is a spare one to write to, which is then copied back.
    /// </summary>
    internal sealed class DeviceRows : IDisposable
    {
        private readonly DeviceMemory _memory;
        private readonly List<DeviceTensor> _all = new List<DeviceTensor>();
        private readonly DeviceTensor[][] _copies;
        private readonly DeviceTensor[] _spare;
        private readonly PartBinding[] _takeOver;

        /// <param name="memory">The device.</param>
        /// <param name="tensors">What there are copies of.</param>
        /// <param name="copies">Copies of each.</param>
        public DeviceRows(DeviceMemory memory, DeviceTensor[] tensors, int copies)
        {
            _memory = memory;
            Capacity = tensors[0].Capacity;
            _copies = new DeviceTensor[copies][];
            try
            {
                for (var copy = 0; copy < copies; copy++)
                {
                    _copies[copy] = Allocate(tensors);
                }

                _spare = Allocate(tensors);
            }
            catch
            {
                DisposeTensors();
                throw;
            }

            var session = DeviceSessions.Copy(memory, tensors.Length);
            _takeOver = _copies.Select(copy => new PartBinding(session, Views(_spare), Views(copy))).ToArray();
        }

        /// <summary>Rows of every tensor.</summary>
        public int Capacity { get; }

        /// <summary>Copies of each tensor.</summary>
        public int Copies => _copies.Length;

        /// <summary>Views of all rows of the tensors that results are written to before they are taken over.</summary>
        public ITensorView[] Spare => Views(_spare);

        /// <summary>Views of all rows of a copy of every tensor.</summary>
        public ITensorView[] Copy(int copy) => Views(_copies[copy]);

        /// <summary>Makes the spare tensors' values those of a copy.</summary>
        public void TakeOver(int copy) => _takeOver[copy].RunGroup(0, Capacity);

        /// <summary>Brings a copy of one tensor to the host, [rows, planes, width].</summary>
        public void Read(int copy, int tensor, RowTensor<float> destination)
        {
            using var binding = new PartBinding(
                DeviceSessions.Copy(_memory, tensors: 1),
                new ITensorView[] { _copies[copy][tensor].Planes },
                new ITensorView[] { new RowTensorView<float>(destination, isPerRow: true) });
            binding.Run(Capacity);
        }

        /// <summary>A tensor in host memory of the shape of one of the copies.</summary>
        public RowTensor<float> AllocateOnHost(int tensor) =>
            new RowTensor<float>("host", Capacity, _spare[tensor].Planes.RowShape);

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var binding in _takeOver)
            {
                binding.Dispose();
            }

            DisposeTensors();
        }

        private DeviceTensor[] Allocate(DeviceTensor[] tensors)
        {
            var copies = new DeviceTensor[tensors.Length];
            for (var tensor = 0; tensor < copies.Length; tensor++)
            {
                var shape = tensors[tensor].Planes.RowShape;
                copies[tensor] = _memory.Allocate(new[] { Capacity, shape[0], shape[1] });
                _all.Add(copies[tensor]);
            }

            return copies;
        }

        private ITensorView[] Views(DeviceTensor[] tensors) =>
            tensors.Select(tensor => (ITensorView)new AllRows(tensor.Planes, Capacity)).ToArray();

        private void DisposeTensors()
        {
            foreach (var tensor in _all)
            {
                tensor.Dispose();
            }
        }
    }
}
