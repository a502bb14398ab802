using System.Collections.Generic;
using System.Diagnostics;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Keeps the time of every part of a texture that is made over frames.</summary>
    internal sealed class PieceLog : IPartWatcher
    {
        private int _step = -1;

        /// <summary>The frame that is running, from 0.</summary>
        public int Frame { get; set; }

        /// <summary>What has been run.</summary>
        public List<Piece> Pieces { get; } = [];

        /// <inheritdoc/>
        public void After(ModelPart part, IBlockWorkspace workspace, int rows, long start)
        {
            // Every step begins with its condition.
            _step += part == ModelPart.Condition ? 1 : 0;
            Pieces.Add(new Piece(Frame, _step, part, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
    }
}
