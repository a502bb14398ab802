using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// The inverse of the standard normal distribution function (Wichura 1988, algorithm AS 241, routine PPND16), with
    /// the same bits on every platform that rounds each operation to double.
    /// </summary>
    internal static class NormalQuantile
    {
        /// <summary>The value below which a standard normal variable falls with a probability.</summary>
        /// <remarks>
        /// Relative error below 1e-15; <c>Of(1 - p)</c> is exactly <c>-Of(p)</c> where <c>1 - p</c> is exact.
        /// </remarks>
        /// <param name="probability">Above 2^-1022 and below 1.</param>
        internal static double Of(double probability)
        {
            double centred = probability - 0.5;
            if (Math.Abs(centred) <= 0.425)
            {
                return centred * Centre(0.180625 - (centred * centred));
            }

            double tail = centred < 0.0 ? probability : 1.0 - probability;
            double r = Math.Sqrt(-NaturalLogarithm.Of(tail));
            double magnitude = r <= 5.0 ? NearTail(r - 1.6) : FarTail(r - 5.0);
            return centred < 0.0 ? -magnitude : magnitude;
        }

        private static double Centre(double r)
        {
            double numerator = 2.5090809287301226727e+3;
            numerator = (numerator * r) + 3.3430575583588128105e+4;
            numerator = (numerator * r) + 6.7265770927008700853e+4;
            numerator = (numerator * r) + 4.5921953931549871457e+4;
            numerator = (numerator * r) + 1.3731693765509461125e+4;
            numerator = (numerator * r) + 1.9715909503065514427e+3;
            numerator = (numerator * r) + 1.3314166789178437745e+2;
            numerator = (numerator * r) + 3.3871328727963666080e+0;

            double denominator = 5.2264952788528545610e+3;
            denominator = (denominator * r) + 2.8729085735721942674e+4;
            denominator = (denominator * r) + 3.9307895800092710610e+4;
            denominator = (denominator * r) + 2.1213794301586595867e+4;
            denominator = (denominator * r) + 5.3941960214247511077e+3;
            denominator = (denominator * r) + 6.8718700749205790830e+2;
            denominator = (denominator * r) + 4.2313330701600911252e+1;
            denominator = (denominator * r) + 1.0;
            return numerator / denominator;
        }

        private static double NearTail(double r)
        {
            double numerator = 7.74545014278341407640e-4;
            numerator = (numerator * r) + 2.27238449892691845833e-2;
            numerator = (numerator * r) + 2.41780725177450611770e-1;
            numerator = (numerator * r) + 1.27045825245236838258e+0;
            numerator = (numerator * r) + 3.64784832476320460504e+0;
            numerator = (numerator * r) + 5.76949722146069140550e+0;
            numerator = (numerator * r) + 4.63033784615654529590e+0;
            numerator = (numerator * r) + 1.42343711074968357734e+0;

            double denominator = 1.05075007164441684324e-9;
            denominator = (denominator * r) + 5.47593808499534494600e-4;
            denominator = (denominator * r) + 1.51986665636164571966e-2;
            denominator = (denominator * r) + 1.48103976427480074590e-1;
            denominator = (denominator * r) + 6.89767334985100004550e-1;
            denominator = (denominator * r) + 1.67638483018380384940e+0;
            denominator = (denominator * r) + 2.05319162663775882187e+0;
            denominator = (denominator * r) + 1.0;
            return numerator / denominator;
        }

        private static double FarTail(double r)
        {
            double numerator = 2.01033439929228813265e-7;
            numerator = (numerator * r) + 2.71155556874348757815e-5;
            numerator = (numerator * r) + 1.24266094738807843860e-3;
            numerator = (numerator * r) + 2.65321895265761230930e-2;
            numerator = (numerator * r) + 2.96560571828504891230e-1;
            numerator = (numerator * r) + 1.78482653991729133580e+0;
            numerator = (numerator * r) + 5.46378491116411436990e+0;
            numerator = (numerator * r) + 6.65790464350110377720e+0;

            double denominator = 2.04426310338993978564e-15;
            denominator = (denominator * r) + 1.42151175831644588870e-7;
            denominator = (denominator * r) + 1.84631831751005468180e-5;
            denominator = (denominator * r) + 7.86869131145613259100e-4;
            denominator = (denominator * r) + 1.48753612908506148525e-2;
            denominator = (denominator * r) + 1.36929880922735805310e-1;
            denominator = (denominator * r) + 5.99832206555887937690e-1;
            denominator = (denominator * r) + 1.0;
            return numerator / denominator;
        }
    }
}
