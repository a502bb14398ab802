using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Devices;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>A workspace in which what the parts hand to each other never leaves the memory of the provider.</summary>
    internal sealed class DeviceWorkspace : OnnxWorkspace
    {
        private readonly DeviceBuffers _buffers;

        private DeviceWorkspace(
            BlockModelManifest manifest, BlockModelSessions sessions, WorkspaceShape shape, int rows, DeviceBuffers buffers)
            : base(manifest, sessions, shape, rows, buffers.Allocate)
        {
            _buffers = buffers;
            Batch = manifest.Batch;
            Capacity = shape.Rows;
            DeviceContext = Tensors(ContextViews);
            DeviceCondition = Tensors(ConditionViews);
            DeviceHiddenIn = Tensors(HiddenInViews);
            DeviceHiddenOut = Tensors(HiddenOutViews);
        }

        /// <summary>The device.</summary>
        public DeviceMemory Memory => _buffers.Memory;

        /// <summary>The only number of rows that the parts run with; null for any.</summary>
        public int? Batch { get; }

        /// <summary>Rows of every tensor.</summary>
        public int Capacity { get; }

        /// <summary>What the context part writes for every row.</summary>
        public DeviceTensor[] DeviceContext { get; }

        /// <summary>What the condition part writes for every row.</summary>
        public DeviceTensor[] DeviceCondition { get; }

        /// <summary>What enters the last block.</summary>
        public DeviceTensor[] DeviceHiddenIn { get; }

        /// <summary>What leaves the last block.</summary>
        public DeviceTensor[] DeviceHiddenOut { get; }

        public override IReadOnlyList<RowTensor<float>> Context => throw NotOnHost();

        public override IReadOnlyList<RowTensor<float>> Condition => throw NotOnHost();

        public override IReadOnlyList<RowTensor<float>> HiddenIn => throw NotOnHost();

        public override IReadOnlyList<RowTensor<float>> HiddenOut => throw NotOnHost();

        /// <summary>Makes a workspace.</summary>
        /// <param name="memory">The device.</param>
        /// <param name="manifest">What the model is.</param>
        /// <param name="sessions">The model's parts.</param>
        /// <param name="rows">The most rows that a part is run with.</param>
        /// <param name="height">The latent's height.</param>
        /// <param name="width">The latent's width.</param>
        /// <exception cref="OnnxRuntimeException">The device has too little memory.</exception>
        public static DeviceWorkspace Create(
            DeviceMemory memory, BlockModelManifest manifest, BlockModelSessions sessions, int rows, int height, int width)
        {
            var shape = Shape(manifest, rows, height, width);
            var buffers = new DeviceBuffers(memory, shape, manifest.Batch);
            try
            {
                return new DeviceWorkspace(manifest, sessions, shape, rows, buffers);
            }
            catch
            {
                buffers.Dispose();
                throw;
            }
        }

        /// <summary>Allocates a tensor like one of the workspace's; the caller disposes it.</summary>
        public DeviceTensor AllocateLike(DeviceTensor tensor) => Memory.Allocate(tensor.Shape, Batch);

        public override void Dispose()
        {
            base.Dispose();
            _buffers.Dispose();
        }

        private static DeviceTensor[] Tensors(ITensorView[] views) => Array.ConvertAll(views, view => (DeviceTensor)view);

        private static InvalidOperationException NotOnHost() => new InvalidOperationException(
            "The model keeps what its parts hand to each other on the device. To read it, load the model with SpeculationPlacement.Host.");
    }
}
