using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class PsnrTests
    {
        // Mean squared differences: 0.25; 0.25; (0 + 4) / 2.
        [TestCase(new[] { 0f, 1f }, new[] { 0.5f, 0.5f }, 1.0, 6.020599913279624)]
        [TestCase(new[] { 0f, 1f }, new[] { 0.5f, 0.5f }, 2.0, 12.041199826559248)]
        [TestCase(new[] { -1f, -1f }, new[] { -1f, 1f }, 2.0, 3.010299956639812)]
        public void The_ratio_is_that_of_the_definition(float[] reference, float[] candidate, double peak, double decibels)
        {
            Assert.That(Psnr.Decibels(reference, candidate, peak), Is.EqualTo(decibels).Within(1e-12));
        }

        [Test]
        public void Equal_values_have_an_infinite_ratio()
        {
            float[] values = [0.1f, 0.9f];

            Assert.That(Psnr.Decibels(values, values, 1), Is.EqualTo(double.PositiveInfinity));
        }

        [Test]
        public void A_value_that_is_no_number_spoils_the_ratio()
        {
            Assert.That(Psnr.Decibels([0f, 1f], [0f, float.NaN], 1), Is.NaN);
        }

        [Test]
        public void Different_lengths_are_refused()
        {
            Assert.That(() => Psnr.Decibels([0f, 1f], [0f], 1), Throws.ArgumentException);
        }

        [Test]
        public void Nothing_to_compare_is_refused()
        {
            Assert.That(() => Psnr.Decibels([], [], 1), Throws.ArgumentException);
        }

        [TestCase(0)]
        [TestCase(-1)]
        [TestCase(double.NaN)]
        [TestCase(double.PositiveInfinity)]
        public void A_peak_that_is_no_range_is_refused(double peak)
        {
            Assert.That(() => Psnr.Decibels([0f], [1f], peak), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
