using System;

namespace Unity.Collections
{
    /// <summary>A view of memory that the engine owns.</summary>
    public struct NativeArray<T>
        where T : struct
    {
        private readonly Memory<T> _memory;

        internal NativeArray(Memory<T> memory) => _memory = memory;

        public readonly Span<T> AsSpan() => _memory.Span;
    }
}
