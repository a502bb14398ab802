using System;

namespace SpeCa.Tests.Diffusion
{
    /// <summary>
    /// The standard normal distribution function, by a series that shares nothing with the quantile under test.
    /// </summary>
    internal static class NormalDistribution
    {
        /// <summary>
        /// The probability of a value below x: <c>1/2 + density(x) (x + x^3 / 3 + x^5 / (3 5) + ...)</c>; absolute error
        /// below 1e-13 for x within 7 of 0.
        /// </summary>
        internal static double Below(double x)
        {
            double term = x;
            double sum = x;
            for (int odd = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); odd += 2)
            {
                term *= x * x / odd;
                sum += term;
            }

            return 0.5 + (sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2.0 * Math.PI));
        }
    }
}
