using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>One direction in which horizons are sought, and the texels that lie along it.</summary>
    internal sealed class HorizonRay
    {
        private HorizonRay(float directionX, float directionY, HorizonStep[] steps)
        {
            DirectionX = directionX;
            DirectionY = directionY;
            Steps = steps;
        }

        /// <summary>The unit direction's part to the right.</summary>
        public float DirectionX { get; }

        /// <summary>The unit direction's part downwards in the image.</summary>
        public float DirectionY { get; }

        /// <summary>The texels to look at, nearest first.</summary>
        public HorizonStep[] Steps { get; }

        /// <summary>Spreads rays evenly over the circle, with steps from the nearest neighbour to the radius.</summary>
        /// <param name="count">Rays.</param>
        /// <param name="radius">Texels that a ray reaches; 0 leaves the rays without steps.</param>
        /// <param name="maximumSteps">Steps of a ray at most; longer rays stride over texels.</param>
        public static HorizonRay[] Fan(int count, float radius, int maximumSteps)
        {
            int stepCount = Math.Min(maximumSteps, (int)MathF.Ceiling(radius));
            double stride = stepCount > 1 ? (radius - 1.0) / (stepCount - 1) : 0;
            var rays = new HorizonRay[count];
            for (int ray = 0; ray < count; ray++)
            {
                double angle = 2 * Math.PI * ray / count;
                double x = Math.Cos(angle);
                double y = Math.Sin(angle);
                var steps = new HorizonStep[stepCount];
                for (int step = 0; step < stepCount; step++)
                {
                    double distance = 1 + (step * stride);
                    steps[step] = HorizonStep.To((int)Math.Round(distance * x), (int)Math.Round(distance * y), radius);
                }

                rays[ray] = new HorizonRay((float)x, (float)y, steps);
            }

            return rays;
        }
    }
}
