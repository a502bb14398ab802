using System;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>Reads state.</summary>
    internal sealed class StateReader : StateArchive
    {
        private readonly byte[] _state;
        private int _position;

        public StateReader(byte[] state) => _state = state;

        /// <summary>Whether all has been read.</summary>
        public bool IsAtEnd => _position == _state.Length;

        /// <inheritdoc/>
        /// <exception cref="SuspendedStateException">There is not as much left.</exception>
        public override void Bytes(Span<byte> bytes)
        {
            if (bytes.Length > _state.Length - _position)
            {
                throw new SuspendedStateException("it ends early. It belongs to another version: start the texture anew.");
            }

            _state.AsSpan(_position, bytes.Length).CopyTo(bytes);
            _position += bytes.Length;
        }
    }
}
