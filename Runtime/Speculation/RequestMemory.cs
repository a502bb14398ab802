using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Speculation.Devices;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What a request keeps of the tensors between the parts, where its workspace has them.</summary>
    internal sealed class RequestMemory : IDisposable
    {
        private readonly List<IDisposable> _owned = new List<IDisposable>();

        /// <summary>Makes the memory of a request.</summary>
        public RequestMemory(IBlockWorkspace workspace, DenoiserOptions options, int samples)
        {
            if (!(workspace is DeviceWorkspace device))
            {
                Context = new KeptRows(workspace.Context, samples, options.RowsPerSample);
                Conditions = new KeptRows(workspace.Condition, samples, options.RowsPerSample);
                Features = new HostFeatureMemory(workspace, options, samples);
                return;
            }

            try
            {
                Context = Keep(device, device.DeviceContext, options, samples, options.SharesWorkspace);
                
                // Computed anew at every step, within which nobody else uses the workspace.
                Conditions = Keep(device, device.DeviceCondition, options, samples, isShared: false);
                Features = _owned.Keep(new DeviceFeatureMemory(device, options, samples));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>What the context part writes.</summary>
        public IKeptRows Context { get; }

        /// <summary>What the condition part writes.</summary>
        public IKeptRows Conditions { get; }

        /// <summary>What enters and leaves the last block.</summary>
        public IFeatureMemory Features { get; }

        /// <inheritdoc/>
        public void Dispose() => _owned.DisposeAll();

        private IKeptRows Keep(
            DeviceWorkspace workspace, DeviceTensor[] tensors, DenoiserOptions options, int samples, bool isShared) =>
            tensors.Length == 0 || (samples == 1 && !isShared)
                ? (IKeptRows)new RowsInPlace()
                : _owned.Keep(new DeviceKeptRows(workspace.Memory, tensors, samples, options.RowsPerSample, workspace.Batch, isShared));
    }
}
