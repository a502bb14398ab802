using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class NormalQuantileTests
    {
        // Expected values by root search on the distribution function with 60 digits; reference_noise.py prints them.
        [TestCase(1e-300, -37.047096299361199237)]
        [TestCase(1e-20, -9.2623400897984075796)]
        [TestCase(1e-12, -7.0344838253011319326)]
        [TestCase(1.1641532182693481e-10, -6.3379577545537892525)]
        [TestCase(1e-06, -4.7534243088228989573)]
        [TestCase(0.02, -2.0537489106318230443)]
        [TestCase(0.075, -1.4395314709384559349)]
        [TestCase(0.1, -1.2815515655446004353)]
        [TestCase(0.3, -0.52440051270804081597)]
        [TestCase(0.7, 0.52440051270804065631)]
        [TestCase(0.925, 1.4395314709384562291)]
        [TestCase(0.975, 1.9599639845400538556)]
        [TestCase(0.999999, 4.7534243088170877657)]
        public void Quantile_has_fifteen_digits(double probability, double expected)
        {
            double actual = NormalQuantile.Of(probability);

            Assert.That(actual, Is.EqualTo(expected).Within(1e-15 * Math.Abs(expected)));
        }

        [Test]
        public void Median_is_exactly_zero()
        {
            Assert.That(NormalQuantile.Of(0.5), Is.Zero);
        }

        [Test]
        public void Quantiles_are_exactly_symmetric([Values(1, 3, 40, 300, 511)] int numerator)
        {
            // Over 1024, both a probability and its complement are exact.
            double probability = numerator / 1024.0;

            double lower = NormalQuantile.Of(probability);
            double upper = NormalQuantile.Of(1.0 - probability);

            Assert.That(upper, Is.EqualTo(-lower));
        }

        [Test]
        public void Quantiles_rise_across_the_borders_of_the_approximations(
            [Values(0.075, 0.925, 1.3887943864964021e-11)] double border)
        {
            double below = NormalQuantile.Of(border * (1.0 - 1e-9));
            double above = NormalQuantile.Of(border * (1.0 + 1e-9));

            Assert.That(above, Is.GreaterThan(below));
        }
    }
}
