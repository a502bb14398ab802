using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    /// <summary>Noise on the way from one seed's to another's.</summary>
    internal sealed class NoiseBetweenSeedsTests
    {
        private const int Count = 100_000;

        [Test]
        public void Ends_are_the_seeds_own_noise_bit_for_bit([Values(0UL, 1UL)] ulong stream)
        {
            Assert.That(Between(3, 8, 0, stream), Is.EqualTo(Between(3, 3, 0, stream)));
            Assert.That(Between(3, 8, 1, stream), Is.EqualTo(Between(8, 8, 0, stream)));
        }

        // cos and sin of 30 degrees at a third of the way.
        [Test]
        public void A_third_of_the_way_is_thirty_degrees_of_the_circle()
        {
            var (from, to) = (Between(3, 3, 0), Between(8, 8, 0));

            var between = Between(3, 8, 1f / 3);

            var expected = from.Zip(to, (a, b) => (float)((Math.Sqrt(3) / 2 * a) + (b / 2.0)));
            Assert.That(between, Is.EqualTo(expected).Within(1e-6f));
        }

        // The mean of n squares of normal values departs from 1 by sqrt(2 / n) = 0.0045; four times that.
        [Test]
        public void Variance_stays_one([Values(0.1f, 0.25f, 0.5f, 0.75f, 0.9f)] float amount)
        {
            var variance = Between(3, 8, amount).Average(value => (double)value * value);

            Assert.That(variance, Is.EqualTo(1).Within(0.018));
        }

        [Test]
        public void A_seed_is_no_distance_from_itself()
        {
            Assert.That(Between(3, 3, 0.4f), Is.EqualTo(Between(3, 3, 0)));
        }

        [Test]
        public void Shorter_noise_is_the_beginning_of_longer_noise([Range(0, 9)] int length)
        {
            var shorter = new float[length];
            new NoiseSeed(3, 8, 0.4f).Fill(0, shorter);

            Assert.That(shorter, Is.EqualTo(Between(3, 8, 0.4f).Take(length)));
        }

        [Test]
        public void Sine_of_the_quarter_circle_is_that_of_the_platform()
        {
            for (var share = 0.0; share <= 1; share += 1.0 / 256)
            {
                Assert.That(QuarterCircle.Sine(share), Is.EqualTo(Math.Sin(share * Math.PI / 2)).Within(3e-16), $"{share}");
            }
        }

        private static float[] Between(ulong seed, ulong target, float amount, ulong stream = 0)
        {
            var noise = new float[Count];
            new NoiseSeed(seed, target, amount).Fill(stream, noise);
            return noise;
        }
    }
}
