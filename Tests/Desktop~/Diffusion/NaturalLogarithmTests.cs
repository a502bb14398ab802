using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class NaturalLogarithmTests
    {
        // Expected values by mpmath with 60 digits; reference_noise.py prints them.
        [TestCase(2.2250738585072014e-308, -708.39641853226410622)]
        [TestCase(1e-300, -690.77552789821370518)]
        [TestCase(1.1641532182693481e-10, -22.873856958478195211)]
        [TestCase(1e-06, -13.815510557964274149)]
        [TestCase(0.075, -2.5902671654458266485)]
        [TestCase(0.5, -0.69314718055994530942)]
        [TestCase(0.7071, -0.34658318037194200028)]
        [TestCase(0.99, -0.010050335853501450155)]
        [TestCase(1.01, 0.0099503308531680916421)]
        [TestCase(1.41421356, 0.34657358860194111672)]
        [TestCase(1.4142136, 0.34657361688621199675)]
        [TestCase(10.0, 2.302585092994045684)]
        [TestCase(1e+300, 690.77552789821370526)]
        public void Logarithm_is_within_two_units_in_the_last_place(double x, double expected)
        {
            double unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);

            double actual = NaturalLogarithm.Of(x);

            Assert.That(actual, Is.EqualTo(expected).Within(2.0 * unit));
        }

        [Test]
        public void Logarithm_of_one_is_exactly_zero()
        {
            Assert.That(NaturalLogarithm.Of(1.0), Is.Zero);
        }

        [Test]
        public void Logarithm_agrees_with_the_platform_over_the_tails()
        {
            double worst = 0.0;

            for (double x = 0.5; x > 1e-11; x *= 0.9973)
            {
                worst = Math.Max(worst, Math.Abs((NaturalLogarithm.Of(x) / Math.Log(x)) - 1.0));
            }

            // Two units in the last place of ours and one of the platform's, each at most 2^-52.
            Assert.That(worst, Is.LessThanOrEqualTo(3.0 * Math.Pow(2.0, -52)));
        }
    }
}
