using System.Collections.Generic;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Flames and the glow around them, added to what is behind.</summary>
    internal sealed class Flames(IReadOnlyList<(Vector3 Position, Vector3 Light, Room Room)> torches)
    {
        private const float Height = 0.42f;
        private const float GlowSize = 0.16f;

        /// <summary>The light of all flames along a ray.</summary>
        /// <param name="origin">The eye.</param>
        /// <param name="direction">The ray.</param>
        /// <param name="distance">Where it ends.</param>
        public Vector3 Along(Vector3 origin, Vector3 direction, float distance)
        {
            var sum = Vector3.Zero;
            for (var torch = 0; torch < torches.Count; torch++)
            {
                var (position, light, _) = torches[torch];
                var along = Vector3.Dot(position - origin, direction);
                if (along <= 0.2f || along > distance + 0.35f)
                {
                    continue;
                }

                var off = origin + (along * direction) - position;
                var side = float.Sqrt((off.X * off.X) + (off.Z * off.Z)) * float.Sign((off.X * direction.Z) - (off.Z * direction.X));
                var colour = light / float.Max(light.X, float.Max(light.Y, light.Z));
                sum += (Body(side, off.Y, torch) * Vector3.Lerp(colour * colour, colour, 0.4f)) + (Heart(side, off.Y, torch) * Vector3.Lerp(colour, Vector3.One, 0.3f));
                sum += colour * (0.055f / (1 + (off.LengthSquared() / (GlowSize * GlowSize))));
            }

            return sum;
        }

        private static float Body(float side, float up, int seed) => 2.6f * Smooth(0, 0.5f, Inside(side, up, seed));

        private static float Heart(float side, float up, int seed) => 6f * Smooth(0.3f, 1, Inside(side, up, seed)) * Smooth(0.9f, 0.2f, (up / Height) + 0.2f);

        // A drop: wide below, pointed above, a little bent; 1 in the middle and 0 at the edge.
        private static float Inside(float side, float up, int seed)
        {
            var y = (up / Height) + 0.24f;
            if (y is <= 0 or >= 1)
            {
                return 0;
            }

            var bent = (side / Height) + (0.10f * y * float.Sin((5 * y) + (seed * 2.4f))) + (0.03f * float.Sin((17 * y) + seed));
            var width = 0.22f * float.Sqrt(float.Min(1, 5 * y)) * (1.02f - y);
            return float.Clamp((width - float.Abs(bent)) / 0.2f, 0, 1);
        }

        private static float Smooth(float from, float to, float value)
        {
            var x = float.Clamp((value - from) / (to - from), 0, 1);
            return x * x * (3 - (2 * x));
        }
    }
}
