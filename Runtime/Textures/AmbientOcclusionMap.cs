using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Derives ambient visibility from a tiling height map by looking for horizons.</summary>
    /// <remarks>
    /// Sixteen rays leave every texel. Along each, the steepest line of sight to the relief within
    /// <see cref="MapDerivation.OcclusionRadius"/> is the horizon; the sky above it lights the texel in proportion to
    /// the cosine with the texel's normal. The integral over one ray's half-plane is that of Jimenez et al. 2016
    /// ("Practical Real-Time Strategies for Accurate Indirect Occlusion", eq. 7), here in tangents of elevation
    /// instead of angles: see <see cref="Sky"/>. Visibility is the sky seen over the sky that the texel's tangent plane
    /// alone would leave, so a slope is not taken for an occlusion, and a plane has exactly 1.
    /// </remarks>
    public static class AmbientOcclusionMap
    {
        private const int Rays = 16;
        private const int MaximumSteps = 16;

        /// <summary>Gives the share of ambient light that reaches every texel; a flat height gives exactly 1.</summary>
        /// <param name="height">Relief, <c>[height, width, 1]</c>; texels are square.</param>
        /// <param name="derivation">The depth of the relief, and the radius and strength of the occlusion.</param>
        /// <returns><c>[height, width, 1]</c>, linear, 0 (closed in) to 1 (open).</returns>
        /// <exception cref="ArgumentNullException">The height or the derivation is missing.</exception>
        /// <exception cref="ArgumentException">The height has more than one channel.</exception>
        public static TextureMap Derive(TextureMap height, MapDerivation derivation)
        {
            MapArguments.Check(height, 1, nameof(height));
            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            float depth = derivation.Depth * height.Width;
            SlopeField slopes = SlopeField.Of(height, depth);
            HorizonRay[] rays = HorizonRay.Fan(Rays, derivation.OcclusionRadius * height.Width, MaximumSteps);
            var visibility = new float[height.Values.Length];
            for (int y = 0; y < height.Height; y++)
            {
                for (int x = 0; x < height.Width; x++)
                {
                    int texel = (y * height.Width) + x;
                    float occlusion = 1f - Visibility(height, depth, x, y, slopes.X[texel], slopes.Y[texel], rays);
                    visibility[texel] = 1f - (derivation.OcclusionStrength * occlusion);
                }
            }

            return TextureMap.Own(height.Width, height.Height, 1, ColorSpace.Linear, visibility);
        }

        /// <summary>
        /// The light of the sky between the zenith and a horizon in one half-plane, weighted by the cosine with the
        /// normal: 2 times the integral of (cos a - slope sin a) sin a over the angle a from the zenith.
        /// </summary>
        /// <param name="slope">The surface's own slope along the ray, as a tangent.</param>
        /// <param name="horizon">The horizon's elevation as a tangent, <paramref name="slope"/> or more.</param>
        internal static float Sky(float slope, float horizon)
        {
            float fromZenith = (MathF.PI / 2f) - MathF.Atan(horizon);
            return ((1f + (slope * horizon)) / (1f + (horizon * horizon))) - (slope * fromZenith);
        }

        private static float Visibility(
            TextureMap height, float depth, int x, int y, float slopeX, float slopeY, HorizonRay[] rays)
        {
            float seen = 0f;
            float open = 0f;
            foreach (HorizonRay ray in rays)
            {
                float slope = (slopeX * ray.DirectionX) + (slopeY * ray.DirectionY);
                float rise = RiseAboveTangent(height, depth, x, y, slopeX, slopeY, ray.Steps);
                float plane = Sky(slope, slope);
                open += plane;
                seen += rise > 0f ? Sky(slope, slope + rise) : plane;
            }

            return Math.Clamp(seen / open, 0f, 1f);
        }

        /// <summary>How far the horizon's tangent rises above that of the tangent plane; 0 where nothing occludes.</summary>
        private static float RiseAboveTangent(
            TextureMap height, float depth, int x, int y, float slopeX, float slopeY, HorizonStep[] steps)
        {
            ReadOnlySpan<float> values = height.Values;
            float here = values[(y * height.Width) + x];
            float highest = 0f;
            foreach (HorizonStep step in steps)
            {
                int column = WrappedIndex.Of(x + step.X, height.Width);
                int row = WrappedIndex.Of(y + step.Y, height.Height);
                float climb = depth * (values[(row * height.Width) + column] - here);
                float tangent = (slopeX * step.X) + (slopeY * step.Y);
                highest = Math.Max(highest, (climb - tangent) * step.Weight);
            }

            return highest;
        }
    }
}
