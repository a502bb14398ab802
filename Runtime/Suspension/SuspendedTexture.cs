using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>
    /// A texture that was taken out of a <see cref="TextureQueue"/> on the way: its latent, and what forecasts and scheduler
    /// remember, but not the request, which is given again to resume. About 40 times the latent for the default model.
    /// <code>
    /// using (var file = File.Create(path)) queue.Suspend(ticket).WriteTo(file);
    /// // later
    /// using (var file = File.OpenRead(path)) ticket = queue.Resume(SuspendedTexture.ReadFrom(file), request);
    /// </code>
    /// </summary>
    public sealed class SuspendedTexture
    {
        private const int HashLength = 32;

        // A state is a few dozen latents; this bounds what a damaged length can ask for.
        private const int LongestState = 1 << 30;
        private const int LongestPreset = 1 << 16;

        private static readonly byte[] _magic = Encoding.ASCII.GetBytes("SpeCaST1");

        private readonly byte[] _fingerprint;

        internal SuspendedTexture(byte[] fingerprint, string preset, int completedSteps, byte[] state)
        {
            _fingerprint = fingerprint;
            Preset = preset;
            CompletedSteps = completedSteps;
            State = state;
        }

        /// <summary>The preset that it was made with, which a deadline may have chosen; empty where there was none.</summary>
        public string Preset { get; }

        /// <summary>Steps of the schedule that are done.</summary>
        public int CompletedSteps { get; }

        internal byte[] State { get; }

        /// <summary>Reads a texture's state.</summary>
        /// <param name="stream">What <see cref="WriteTo"/> wrote.</param>
        /// <exception cref="SuspendedStateException">It is damaged, or something else.</exception>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static SuspendedTexture ReadFrom(Stream stream)
        {
            try
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                if (!reader.ReadBytes(_magic.Length).AsSpan().SequenceEqual(_magic))
                {
                    throw new SuspendedStateException("the file is none of a suspended texture, or one of another version.");
                }

                var fingerprint = reader.ReadBytes(HashLength);
                var preset = ReadText(reader);
                var completedSteps = reader.ReadInt32();
                var length = reader.ReadInt32();
                if (completedSteps < 0 || length < 0 || length > LongestState)
                {
                    throw Damaged();
                }

                var suspended = new SuspendedTexture(fingerprint, preset, completedSteps, ReadState(stream, length));
                if (suspended.State.Length != length || !reader.ReadBytes(HashLength).AsSpan().SequenceEqual(suspended.Hash()))
                {
                    throw Damaged();
                }

                return suspended;
            }
            catch (Exception error) when (error is EndOfStreamException || error is FormatException || error is DecoderFallbackException)
            {
                throw Damaged();
            }
        }

        /// <summary>Writes the state, with a hash that finds damage.</summary>
        /// <exception cref="IOException">The stream cannot be written.</exception>
        public void WriteTo(Stream stream)
        {
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            writer.Write(_magic);
            writer.Write(_fingerprint);
            writer.Write(Preset);
            writer.Write(CompletedSteps);
            writer.Write(State.Length);
            writer.Write(State);
            writer.Write(Hash());
        }

        /// <summary>The preset to go on with.</summary>
        /// <exception cref="SuspendedStateException">It is not known here.</exception>
        internal QualityPreset? PresetFor(QualityPreset? asked, QualityLadder? ladder)
        {
            if (Preset.Length == 0 || string.Equals(Preset, asked?.Name, StringComparison.OrdinalIgnoreCase))
            {
                return asked;
            }

            return ladder != null && ladder.RungOf(Preset) is var rung && rung >= 0
                ? ladder.Rungs[rung]
                : throw new SuspendedStateException($"it was made with the preset '{Preset}'. Ask for that one, or give the queue a ladder that has it.");
        }

        /// <exception cref="SuspendedStateException">The state is not that of this request.</exception>
        internal void Check(byte[] fingerprint)
        {
            if (!_fingerprint.AsSpan().SequenceEqual(fingerprint))
            {
                throw new SuspendedStateException("it belongs to another model, subject or settings. Give the request that it was suspended from.");
            }
        }

        // As BinaryWriter writes text. Its reader takes any length, and tells a wrong one like a disk that fails.
        private static string ReadText(BinaryReader reader)
        {
            var length = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = reader.ReadByte();
                length |= (next & 0x7F) << shift;
                if (length > LongestPreset || shift > 14)
                {
                    throw Damaged();
                }

                if (next < 0x80)
                {
                    return Encoding.UTF8.GetString(reader.ReadBytes(length));
                }
            }
        }

        // Piece by piece: what is not there must not be allocated.
        private static byte[] ReadState(Stream stream, int length)
        {
            using var state = new MemoryStream();
            var piece = new byte[Math.Min(length, 1 << 16)];
            while (length > 0 && stream.Read(piece, 0, Math.Min(piece.Length, length)) is var count && count > 0)
            {
                state.Write(piece, 0, count);
                length -= count;
            }

            return state.ToArray();
        }

        private static SuspendedStateException Damaged() => new SuspendedStateException("it is damaged or cut short. Start the texture anew.");

        private byte[] Hash()
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(_fingerprint);
            hash.AppendData(Encoding.UTF8.GetBytes(Preset));
            hash.AppendData(BitConverter.GetBytes(CompletedSteps));
            hash.AppendData(State);
            return hash.GetHashAndReset();
        }
    }
}
