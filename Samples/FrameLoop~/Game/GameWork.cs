using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>
    /// What a game computes in a frame besides textures: dust in the torches' draught. A fixed amount of work, so that it
    /// takes longer where something else has the core or the caches.
    /// </summary>
    internal sealed class GameWork
    {
        private const int Motes = 8_192;
        private const int Trials = 20;
        private const float Step = 1f / 120;

        private readonly Vector3[] _places = new Vector3[Motes];
        private readonly Vector3[] _speeds = new Vector3[Motes];
        private readonly int _count;

        /// <summary>Measures how many motes fill the time.</summary>
        /// <param name="milliseconds">How long a frame's work takes on an idle core; 0 for none.</param>
        /// <param name="clock">What measures it.</param>
        public GameWork(double milliseconds, IFrameClock clock)
        {
            for (var mote = 0; mote < Motes; mote++)
            {
                _places[mote] = new Vector3(mote % 17, mote % 23, mote % 29);
            }

            if (milliseconds > 0)
            {
                _count = (int)(milliseconds / FastestPass(clock) * Motes);
            }
        }

        /// <summary>Computes a frame's worth.</summary>
        public void Run()
        {
            for (var done = 0; done < _count; done += Motes)
            {
                Move(Math.Min(Motes, _count - done));
            }
        }

        private double FastestPass(IFrameClock clock)
        {
            var best = double.PositiveInfinity;
            for (var trial = 0; trial < Trials; trial++)
            {
                var start = clock.Milliseconds;
                Move(Motes);
                best = Math.Min(best, clock.Milliseconds - start);
            }

            return best;
        }

        // Compiled in full before it is measured.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Move(int motes)
        {
            var flame = new Vector3(8, 2, 14);
            for (var mote = 0; mote < motes; mote++)
            {
                var toFlame = flame - _places[mote];
                var pull = toFlame / (1 + toFlame.LengthSquared());
                _speeds[mote] = (0.99f * _speeds[mote]) + (Step * (pull + Vector3.Cross(pull, Vector3.UnitY)));
                _places[mote] += Step * _speeds[mote];
            }
        }
    }
}
