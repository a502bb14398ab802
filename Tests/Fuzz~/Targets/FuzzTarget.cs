using System;
using System.Collections.Generic;
using SpeCa.Runtime;

namespace SpeCa.Fuzz.Targets
{
    /// <summary>A parser that strangers' bytes reach, and what it may do with them.</summary>
    /// <param name="name">What it is called on the command line.</param>
    /// <param name="seeds">Sound inputs to start from.</param>
    /// <param name="read">Reads an input as far as the library does before it trusts it.</param>
    internal sealed class FuzzTarget(string name, IReadOnlyList<byte[]> seeds, Action<byte[]> read)
    {
        /// <summary>What is allocated for the smallest input: options of serializers, tables, buffers of streams.</summary>
        private const long Base = 16 << 20;

        public string Name { get; } = name;

        public IReadOnlyList<byte[]> Seeds { get; } = seeds;

        /// <summary>Managed bytes that one byte of an input may have allocated.</summary>
        public long BytesPerByte { get; init; } = 4096;

        /// <summary>Managed bytes that an input may have allocated.</summary>
        public long Allowed(int length) => Base + (BytesPerByte * length);

        /// <summary>Reads an input: it is either sound, or refused by an error of this library's own.</summary>
        /// <returns>Whether it was sound.</returns>
        /// <exception cref="Exception">Anything else is a fault of the parser.</exception>
        public bool Read(byte[] input)
        {
            try
            {
                read(input);
                return true;
            }
            catch (SpeCaException)
            {
                return false;
            }
        }
    }
}
