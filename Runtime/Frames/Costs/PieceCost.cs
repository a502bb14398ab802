using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Frames
{
    /// <summary>The times of one kind of piece in a <see cref="CostProfile"/>.</summary>
    public sealed record PieceCost
    {
        /// <summary>What is done.</summary>
        public PieceKind Kind { get; init; }

        /// <summary>The trunk chunk, or the part of the detail stage; 0 for other kinds.</summary>
        public int Chunk { get; init; }

        /// <summary>Rows that are computed: two for a texture with guidance.</summary>
        public int Rows { get; init; }

        /// <summary>The latent's height.</summary>
        public int Height { get; init; }

        /// <summary>The latent's width.</summary>
        public int Width { get; init; }

        /// <summary>Times in ascending order, ms.</summary>
        public IReadOnlyList<double> Milliseconds { get; init; } = Array.Empty<double>();

        internal PieceKey Key => new PieceKey(Kind, Chunk, Rows, Height, Width);
    }
}
