using System;
using System.Buffers;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>Writes state.</summary>
    internal sealed class StateWriter : StateArchive
    {
        private readonly ArrayBufferWriter<byte> _state = new ArrayBufferWriter<byte>();

        /// <inheritdoc/>
        public override void Bytes(Span<byte> bytes) => _state.Write(bytes);

        /// <summary>All that was written.</summary>
        public byte[] ToArray() => _state.WrittenSpan.ToArray();
    }
}
