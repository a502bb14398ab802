using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>A texel at a fixed offset, as a horizon ray meets it.</summary>
    internal readonly struct HorizonStep
    {
        private HorizonStep(int x, int y, float weight)
        {
            X = x;
            Y = y;
            Weight = weight;
        }

        /// <summary>Texels to the right.</summary>
        public int X { get; }

        /// <summary>Texels downwards in the image.</summary>
        public int Y { get; }

        /// <summary>
        /// One over the distance in texels, faded by 1 - (distance / (radius + 1))^2 so that an occluder at the radius
        /// comes into play gradually.
        /// </summary>
        public float Weight { get; }

        public static HorizonStep To(int x, int y, float radius)
        {
            double squaredDistance = ((double)x * x) + ((double)y * y);
            double reach = radius + 1.0;
            double fade = Math.Max(0, 1 - (squaredDistance / (reach * reach)));
            return new HorizonStep(x, y, (float)(fade / Math.Sqrt(squaredDistance)));
        }
    }
}
