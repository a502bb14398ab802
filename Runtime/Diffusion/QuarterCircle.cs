using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Points on a quarter of the unit circle, by the operations that IEEE 754 rounds exactly: the same bits on every platform,
    /// which the sine of a platform's own library does not promise.
    /// </summary>
    internal static class QuarterCircle
    {
        // Of the Taylor series, the term after this one is below 1e-18 at the end of the quarter.
        private const int LastPower = 21;

        /// <summary>The sine of a share of a right angle; the cosine is that of the share's rest to 1.</summary>
        /// <param name="share">0 to 1.</param>
        public static double Sine(double share)
        {
            var angle = share * (Math.PI / 2);
            var sum = 1.0;
            for (var power = LastPower; power > 1; power -= 2)
            {
                sum = 1 - (angle * angle / (power * (power - 1)) * sum);
            }

            return angle * sum;
        }
    }
}
