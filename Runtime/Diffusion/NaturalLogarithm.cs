using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// The natural logarithm out of additions, multiplications and one division, so that it has the same bits on every
    /// platform; <see cref="Math.Log(double)"/> is the platform's own and differs in the last bit.
    /// </summary>
    internal static class NaturalLogarithm
    {
        private const int ExponentBias = 1023;
        private const int MantissaBits = 52;
        private const long MantissaMask = (1L << MantissaBits) - 1;
        private const double SquareRootOf2 = 1.4142135623730951;

        // ln 2 in two parts; the upper one ends in zeros, so that its product with an exponent is exact.
        private const double Ln2Upper = 6.93147180369123816490e-01;
        private const double Ln2Lower = 1.90821492927058770002e-10;

        /// <summary>The logarithm of a number, within 2 units in the last place.</summary>
        /// <remarks>
        /// With <c>x = 2^e m</c> and <c>s = (m - 1) / (m + 1)</c>: <c>ln x = e ln 2 + 2 (s + s^3 / 3 + s^5 / 5 + ...)</c>.
        /// As m is within a factor sqrt(2) of 1, <c>s^2</c> is below 0.0295 and the first term left out below 1e-18 s.
        /// </remarks>
        /// <param name="x">A normal positive number: 2^-1022 to the largest finite one.</param>
        internal static double Of(double x)
        {
            long bits = BitConverter.DoubleToInt64Bits(x);
            int exponent = (int)(bits >> MantissaBits) - ExponentBias;
            double mantissa = BitConverter.Int64BitsToDouble((bits & MantissaMask) | ((long)ExponentBias << MantissaBits));
            if (mantissa > SquareRootOf2)
            {
                mantissa *= 0.5;
                exponent++;
            }

            double s = (mantissa - 1.0) / (mantissa + 1.0);
            double square = s * s;
            double series = 1.0 / 23.0;
            for (int odd = 21; odd >= 3; odd -= 2)
            {
                series = (series * square) + (1.0 / odd);
            }

            double tail = 2.0 * s * (square * series);
            return (exponent * Ln2Upper) + ((2.0 * s) + (tail + (exponent * Ln2Lower)));
        }
    }
}
