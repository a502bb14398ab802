using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// The memory of a model's provider, and the sessions of the small graphs that work in it. A graph's session is made
    /// once and serves all requests.
    /// </summary>
    internal sealed class DeviceMemory : IDisposable
    {
        // Sessions made with the same options share the GPU's queue, so what one has written another may read.
        private readonly SessionOptions _options;
        private readonly bool _hasOwnMemory;
        private readonly DeviceAllocator _allocator;
        private readonly Dictionary<string, BlockSession> _sessions = new Dictionary<string, BlockSession>();
        private bool _disposed;

        /// <param name="options">The options that the model's own sessions were made with; they must live as long.</param>
        /// <param name="provider">The provider that they name.</param>
        /// <param name="hasOwnMemory">Whether the provider copies what it reads of host memory.</param>
        /// <exception cref="OnnxRuntimeException">The provider's memory cannot be allocated.</exception>
        public DeviceMemory(SessionOptions options, ExecutionProvider provider, bool hasOwnMemory)
        {
            _options = options;
            _hasOwnMemory = hasOwnMemory;
            var session = new InferenceSession(RowGraphs.Copy(1).ToBytes(), options);
            try
            {
                _allocator = new DeviceAllocator(session, provider);
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }

        /// <summary>Native objects held; 0 once this and all tensors are disposed.</summary>
        public int NativeHandleCount
        {
            get
            {
                lock (_sessions)
                {
                    return _allocator.NativeHandleCount + _sessions.Values.Sum(session => session.NativeHandleCount);
                }
            }
        }

        /// <summary>Allocates a tensor; the caller disposes it.</summary>
        /// <param name="shape">The shape, rows first.</param>
        /// <param name="groupRows">The rows of a group; null for all in one.</param>
        /// <param name="isPerRow">Whether the first dimension is a batch's rows.</param>
        public DeviceTensor Allocate(long[] shape, int? groupRows = null, bool isPerRow = true) =>
            new DeviceTensor(_allocator, shape, groupRows, isPerRow);

        /// <summary>The session of a graph, which is written and loaded where there is none yet.</summary>
        /// <param name="name">A name that no other graph has.</param>
        /// <param name="write">Writes the graph.</param>
        /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
        public BlockSession Session(string name, Func<DeviceGraph> write)
        {
            lock (_sessions)
            {
                if (_disposed)
                {
                    throw new ObjectDisposedException(nameof(BlockModel), "The model was disposed while a workspace still used it.");
                }

                if (!_sessions.TryGetValue(name, out var session))
                {
                    var graph = write();
                    session = BlockSession.Load(graph.ToBytes(), graph.Part, _options, _hasOwnMemory);
                    _sessions.Add(name, session);
                }

                return session;
            }
        }

        /// <summary>Frees the sessions; tensors that still live keep their memory until they are disposed.</summary>
        public void Dispose()
        {
            lock (_sessions)
            {
                if (_disposed)
                {
                    return;
                }

                _disposed = true;
                foreach (var session in _sessions.Values)
                {
                    session.Dispose();
                }
            }

            _allocator.Dispose();
        }
    }
}
