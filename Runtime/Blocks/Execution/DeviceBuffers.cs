using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks.Devices;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The buffers of a workspace on a device.</summary>
    internal sealed class DeviceBuffers : IDisposable
    {
        private readonly WorkspaceShape _shape;
        private readonly int? _batch;
        private readonly List<DeviceTensor> _tensors = new List<DeviceTensor>();

        public DeviceBuffers(DeviceMemory memory, WorkspaceShape shape, int? batch)
        {
            Memory = memory;
            _shape = shape;
            _batch = batch;
        }

        /// <summary>The device.</summary>
        public DeviceMemory Memory { get; }

        /// <summary>Allocates a buffer for a tensor between the parts.</summary>
        public ITensorView Allocate(TensorDescription tensor)
        {
            var buffer = Memory.Allocate(_shape.ShapeOf(tensor), _batch, tensor.IsPerRow);
            _tensors.Add(buffer);
            return buffer;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var tensor in _tensors)
            {
                tensor.Dispose();
            }

            _tensors.Clear();
        }
    }
}
