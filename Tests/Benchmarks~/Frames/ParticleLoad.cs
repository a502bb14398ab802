using System;
using System.Diagnostics;
using System.Numerics;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>
    /// What a game computes in a frame: particles under gravity and drag that bounce. A fixed amount of work, so that it
    /// takes longer where something else has the core or the caches.
    /// </summary>
    internal sealed class ParticleLoad
    {
        private const int Particles = 20_000;
        private const float Step = 1f / 120;

        private readonly Vector3[] _places = new Vector3[Particles];
        private readonly Vector3[] _speeds = new Vector3[Particles];
        private readonly int _count;

        /// <summary>Makes a load that takes some milliseconds when nothing else runs.</summary>
        public ParticleLoad(double milliseconds)
        {
            for (var particle = 0; particle < Particles; particle++)
            {
                _places[particle] = new Vector3(particle % 17, particle % 23, particle % 29);
                _speeds[particle] = new Vector3(particle % 7, particle % 5, particle % 3);
            }

            _count = Particles;
            Run();
            var best = double.PositiveInfinity;
            for (var round = 0; round < 20; round++)
            {
                var start = Stopwatch.GetTimestamp();
                Run();
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            _count = (int)(milliseconds / best * Particles);
        }

        /// <summary>Computes a frame's worth.</summary>
        public void Run()
        {
            for (var done = 0; done < _count; done += Particles)
            {
                Move(Math.Min(Particles, _count - done));
            }
        }

        private void Move(int particles)
        {
            for (var particle = 0; particle < particles; particle++)
            {
                var speed = _speeds[particle] + (Step * ((-0.1f * _speeds[particle]) - (9.81f * Vector3.UnitY)));
                var place = _places[particle] + (Step * speed);
                if (place.Y < 0)
                {
                    place.Y = -place.Y;
                    speed.Y = -speed.Y;
                }

                _places[particle] = place;
                _speeds[particle] = speed;
            }
        }
    }
}
