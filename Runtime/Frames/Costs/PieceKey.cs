using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>What the time of a piece of work depends on, besides model and device.</summary>
    internal readonly struct PieceKey : IEquatable<PieceKey>
    {
        public PieceKey(PieceKind kind, int chunk, int rows, int height, int width)
        {
            Kind = kind;
            Chunk = chunk;
            Rows = rows;
            Height = height;
            Width = width;
        }

        public PieceKind Kind { get; }

        /// <summary>The trunk chunk, or the part of the detail stage; 0 for other kinds.</summary>
        public int Chunk { get; }

        /// <summary>Rows that the model computes.</summary>
        public int Rows { get; }

        /// <summary>The latent's height.</summary>
        public int Height { get; }

        /// <summary>The latent's width.</summary>
        public int Width { get; }

        /// <summary>The same piece for other rows.</summary>
        public PieceKey WithRows(int rows) => new PieceKey(Kind, Chunk, rows, Height, Width);

        /// <inheritdoc/>
        public bool Equals(PieceKey other) =>
            Kind == other.Kind && Chunk == other.Chunk && Rows == other.Rows && Height == other.Height && Width == other.Width;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is PieceKey other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine((int)Kind, Chunk, Rows, Height, Width);
    }
}
