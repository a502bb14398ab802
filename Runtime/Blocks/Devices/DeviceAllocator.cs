using System;
using System.Threading;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// Allocates memory where a provider computes. The session whose allocator it is lives until the owner is done with it
    /// and the last allocation is freed.
    /// </summary>
    internal sealed class DeviceAllocator : IDisposable
    {
        private const int OwnHandles = 2;

        private readonly InferenceSession _session;
        private readonly OrtAllocator _allocator;
        private readonly OrtMemoryInfo _info;
        private int _users = 1;
        private int _allocations;
        private int _isDisposed;

        /// <summary>Takes over a session.</summary>
        /// <exception cref="OnnxRuntimeException">The provider has no memory of the kind.</exception>
        public DeviceAllocator(InferenceSession session, ExecutionProvider provider)
        {
            _session = session;
            if (provider == ExecutionProvider.Cpu)
            {
                _info = OrtMemoryInfo.DefaultInstance;
                _allocator = new OrtAllocator(session, _info);
                return;
            }

            // DirectML numbers its memory 0 on every adapter.
            using var requested = new OrtMemoryInfo("DML", OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);
            _allocator = new OrtAllocator(session, requested);
            _info = _allocator.Info;
        }

        /// <summary>Native objects held: session, allocator and allocations; 0 once all are freed.</summary>
        public int NativeHandleCount =>
            Volatile.Read(ref _users) == 0 ? 0 : OwnHandles + Volatile.Read(ref _allocations);

        /// <summary>Allocates memory; <see cref="Free"/> it before the allocator is forgotten.</summary>
        /// <exception cref="OverflowException">It is more than ONNX Runtime can be asked for.</exception>
        /// <exception cref="OnnxRuntimeException">There is not as much.</exception>
        /// <exception cref="ObjectDisposedException">The owner and all others are done with it.</exception>
        public OrtMemoryAllocation Allocate(long bytes)
        {
            // Before the native call: an allocator that is freed meanwhile would end the process.
            Retain();
            try
            {
                var allocation = _allocator.Allocate(checked((uint)bytes));
                Interlocked.Increment(ref _allocations);
                return allocation;
            }
            catch
            {
                Release();
                throw;
            }
        }

        /// <summary>Makes a tensor of the first bytes of an allocation, which must outlive it.</summary>
        /// <remarks>A GPU's pointer stands for the whole allocation: nothing can be added to it.</remarks>
        public OrtValue View(OrtMemoryAllocation allocation, long[] shape) => OrtValue.CreateTensorValueWithData(
            _info, Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float, shape, allocation.DangerousGetHandle(), allocation.Size);

        /// <summary>Frees an allocation.</summary>
        public void Free(OrtMemoryAllocation allocation)
        {
            allocation.Dispose();
            Interlocked.Decrement(ref _allocations);
            Release();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                Release();
            }
        }

        private void Retain()
        {
            int users;
            do
            {
                users = Volatile.Read(ref _users);
                if (users == 0)
                {
                    throw new ObjectDisposedException(nameof(BlockModel), "The model was disposed while a workspace still used it.");
                }
            }
            while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
        }

        private void Release()
        {
            if (Interlocked.Decrement(ref _users) == 0)
            {
                _allocator.Dispose();
                _session.Dispose();
            }
        }
    }
}
