using System;
using System.Buffers.Binary;

namespace SpeCa.ImageFiles
{
    /// <summary>The first chunk of a PNG file (PNG specification, 11.2.1): what it will take to decode it.</summary>
    internal readonly struct PngHeader
    {
        private const int ChunkStart = 16;
        private const int Length = 33;
        private const int Gray = 0;
        private const int GrayWithAlpha = 4;

        // What deflate cannot go beyond: 258 bytes in two bits.
        private const int LargestRatio = 1032;

        private static readonly byte[] _start =
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

        private readonly int _depth;
        private readonly int _kind;

        private PngHeader(int width, int height, int depth, int kind)
        {
            Width = width;
            Height = height;
            _depth = depth;
            _kind = kind;
        }

        /// <summary>Texels along x, at least 1.</summary>
        public int Width { get; }

        /// <summary>Texels along y, at least 1.</summary>
        public int Height { get; }

        /// <summary>Width times height.</summary>
        public long Texels => (long)Width * Height;

        /// <summary>Whether the file has one channel, alpha aside.</summary>
        public bool IsGray => _kind is Gray or GrayWithAlpha;

        /// <summary>The header of a file; null where it is no PNG file.</summary>
        public static PngHeader? Find(ReadOnlySpan<byte> file)
        {
            if (file.Length < Length || !file.StartsWith(_start))
            {
                return null;
            }

            var width = BinaryPrimitives.ReadInt32BigEndian(file[ChunkStart..]);
            var height = BinaryPrimitives.ReadInt32BigEndian(file[(ChunkStart + 4)..]);
            return width > 0 && height > 0 ? new PngHeader(width, height, file[ChunkStart + 8], file[ChunkStart + 9]) : null;
        }

        /// <summary>Whether so many texels can be in a file of some size at all; one channel is the fewest of every kind.</summary>
        public bool CanBeIn(long bytes) => Texels * Math.Max(1, _depth) / 8 <= bytes * LargestRatio;
    }
}
