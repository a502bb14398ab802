using System;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace SpeCa.Fuzz.Coverage
{
    /// <summary>Where instrumented assemblies count the edges that an input takes, as AFL does.</summary>
    internal sealed unsafe class EdgeMap
    {
        private const int Size = 1 << 16;

        // Instrumented code may run at any time: what it counts in stays for as long as the process.
        private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);

        /// <summary>Makes the map the one that edges are counted in.</summary>
        public EdgeMap() => Trace.SharedMem = _counts;

        /// <summary>Forgets what was counted.</summary>
        public void Clear()
        {
            new Span<byte>(_counts, Size).Clear();
            Trace.PrevLocation = 0;
        }

        /// <summary>Adds what was counted to what has been seen.</summary>
        /// <param name="seen">A byte an edge: a bit for each size of its count.</param>
        /// <returns>Whether an edge was new, or taken a number of times of a new size.</returns>
        public bool AddTo(byte[] seen)
        {
            var isNew = false;
            for (var edge = 0; edge < Size; edge++)
            {
                if (_counts[edge] == 0)
                {
                    continue;
                }

                var size = (byte)(1 << Math.Min(7, (int)Math.Log2(_counts[edge])));
                isNew |= (seen[edge] & size) == 0;
                seen[edge] |= size;
            }

            return isNew;
        }

        /// <summary>A map of nothing seen.</summary>
        public static byte[] Nothing() => new byte[Size];

    }
}
