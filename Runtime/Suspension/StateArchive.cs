using System;
using System.Runtime.InteropServices;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>
    /// Carries state to or from a stream. A type states its fields once, in one order, for both directions, so that
    /// nothing can be written that is not read.
    /// </summary>
    internal abstract class StateArchive
    {
        /// <summary>Carries the bytes of some values.</summary>
        public abstract void Bytes(Span<byte> bytes);

        /// <summary>Carries values.</summary>
        public void Values<T>(Span<T> values)
            where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

        /// <summary>Carries a number that counts something, 0 to the most that there can be.</summary>
        /// <exception cref="SuspendedStateException">It is out of range.</exception>
        public int Count(int value, int most)
        {
            var carried = Value(value);
            return carried >= 0 && carried <= most
                ? carried
                : throw new SuspendedStateException($"it counts {carried} where there can be {most}. Start the texture anew.");
        }

        /// <summary>Carries one value.</summary>
        public T Value<T>(T value)
            where T : unmanaged
        {
            Span<T> one = stackalloc T[] { value };
            Values(one);
            return one[0];
        }
    }
}
