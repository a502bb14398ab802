using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Looks into the relief of a surface, so that stones stand out of walls and hide each other (parallax occlusion).</summary>
    internal static class Relief
    {
        private const int Steps = 14;
        private const int ShadowSteps = 6;
        private const float LeastSlope = 0.18f;

        /// <summary>Follows a ray from the surface down until it is below the relief.</summary>
        /// <param name="tile">The texture.</param>
        /// <param name="place">Where the ray meets the flat surface.</param>
        /// <param name="toEye">Back to the eye, in the surface's directions: right, up, out.</param>
        /// <param name="level">The mipmap.</param>
        public static ReliefHit March(TileTexture tile, Vector2 place, Vector3 toEye, int level)
        {
            if (tile.Relief == 0)
            {
                return new ReliefHit(place, 0);
            }

            var way = -new Vector2(toEye.X, toEye.Y) / float.Max(toEye.Z, LeastSlope) * tile.Relief;
            var above = 0f;
            for (var step = 1; step <= Steps; step++)
            {
                var depth = step / (float)Steps;
                var below = depth - (1 - tile.ReadHeight(place + (depth * way), level));
                if (below >= 0)
                {
                    // Between the last two steps both are lines.
                    var share = above / (above + below);
                    var met = (step - 1 + share) / Steps;
                    return new ReliefHit(place + (met * way), met * tile.Relief);
                }

                above = -below;
            }

            return new ReliefHit(place + way, tile.Relief);
        }

        /// <summary>The share of a light that reaches a place in the relief, 0 to 1; its edge is soft.</summary>
        /// <param name="tile">The texture.</param>
        /// <param name="hit">The place.</param>
        /// <param name="toLight">To the light, in the surface's directions.</param>
        /// <param name="level">The mipmap.</param>
        public static float Lit(TileTexture tile, in ReliefHit hit, Vector3 toLight, int level)
        {
            if (hit.Depth <= 0)
            {
                return 1;
            }

            var way = new Vector2(toLight.X, toLight.Y) / float.Max(toLight.Z, LeastSlope) * hit.Depth;
            var depth = hit.Depth / tile.Relief;
            var lit = 1f;
            for (var step = 1; step < ShadowSteps; step++)
            {
                var share = step / (float)ShadowSteps;
                var rises = tile.ReadHeight(hit.Place + (share * way), level) - (1 - (depth * (1 - share)));
                lit = float.Min(lit, 1 - (5 * rises * (1 - share)));
            }

            return float.Clamp(lit, 0, 1);
        }
    }
}
