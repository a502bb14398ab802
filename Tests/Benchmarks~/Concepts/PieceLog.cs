using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Keeps the time of every part of a texture that is made over frames, with the managed work before it.</summary>
    internal sealed class PieceLog(IFrameClock clock) : IPartWatcher
    {
        private int _step = -1;
        private double _before;

        /// <summary>The frame that is running, from 1.</summary>
        public int Frame { get; private set; }

        /// <summary>What has been run.</summary>
        public List<Piece> Pieces { get; } = [];

        /// <summary>Goes on to the next frame.</summary>
        public void BeginFrame()
        {
            Frame++;
            _before = clock.Milliseconds;
        }

        /// <inheritdoc/>
        public void After(ModelPart part, IBlockWorkspace workspace, int rows)
        {
            // Every step begins with its condition.
            _step += part == ModelPart.Condition ? 1 : 0;
            var now = clock.Milliseconds;
            Pieces.Add(new Piece(Frame, _step, now - _before));
            _before = now;
        }
    }
}
