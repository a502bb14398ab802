using System;
using System.Runtime.InteropServices;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// Memory that always starts at the same alignment and never moves. Reductions sum in an order that depends on it, so
    /// with the garbage collector's alignment the same request could differ in its last digits from run to run.
    /// </summary>
    internal sealed class AlignedBuffer<T>
        where T : unmanaged
    {
        private const int Alignment = 64;

        private GCHandle _pin;

        /// <summary>Makes a buffer of zeros.</summary>
        /// <exception cref="OverflowException">It is too long for an array.</exception>
        public AlignedBuffer(int length)
        {
            var size = Marshal.SizeOf<T>();
            var values = new T[checked(length + (Alignment / size))];
            _pin = GCHandle.Alloc(values, GCHandleType.Pinned);
            var misalignment = (int)(_pin.AddrOfPinnedObject().ToInt64() % Alignment);
            Memory = values.AsMemory((Alignment - misalignment) % Alignment / size, length);
        }

        ~AlignedBuffer() => _pin.Free();

        public Memory<T> Memory { get; }
    }
}
