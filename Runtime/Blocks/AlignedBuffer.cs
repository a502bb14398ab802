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

#if NET5_0_OR_GREATER
        /// <summary>Makes a buffer of zeros.</summary>
        /// <exception cref="OverflowException">It is too long for an array.</exception>
        public AlignedBuffer(int length)
        {
            var values = GC.AllocateArray<T>(PaddedLength(length), pinned: true);
            Memory = Align(values, Marshal.UnsafeAddrOfPinnedArrayElement(values, 0), length);
        }
#else
        private GCHandle _pin;

        /// <summary>Makes a buffer of zeros.</summary>
        /// <exception cref="OverflowException">It is too long for an array.</exception>
        public AlignedBuffer(int length)
        {
            var values = new T[PaddedLength(length)];
            _pin = GCHandle.Alloc(values, GCHandleType.Pinned);
            Memory = Align(values, _pin.AddrOfPinnedObject(), length);
        }

        ~AlignedBuffer() => _pin.Free();
#endif

        public Memory<T> Memory { get; }

        private static int PaddedLength(int length) => checked(length + (Alignment / Marshal.SizeOf<T>()));

        private static Memory<T> Align(T[] values, IntPtr address, int length)
        {
            var misalignment = (int)(address.ToInt64() % Alignment);
            return values.AsMemory((Alignment - misalignment) % Alignment / Marshal.SizeOf<T>(), length);
        }
    }
}
