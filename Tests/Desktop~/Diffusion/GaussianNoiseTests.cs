using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class GaussianNoiseTests
    {
        private const int Count = 100_000;

        // Quantiles of an independent Philox with 60 digits, rounded to float; reference_noise.py prints them.
        [TestCase(
            0UL,
            new[]
            {
                0xBE82FA50u, 0x3F96BB4Fu, 0x3F2153B7u, 0x3E88FDEBu, 0x3FF51846u, 0xBEB4AC05u, 0x3F01CC4Fu, 0xBFE489AAu,
            })]
        [TestCase(
            0x123456789ABCDEF0UL,
            new[]
            {
                0xBFE68D38u, 0xBD9C2A67u, 0x3F4D8D28u, 0xBF756628u, 0xBF44AF3Eu, 0xBE9FE9AEu, 0xC001D3FCu, 0x3E82321Bu,
            })]
        public void First_values_of_a_seed_have_recorded_bits(ulong seed, uint[] expected)
        {
            float[] noise = Noise(seed, expected.Length);

            uint[] bits = noise.Select(BitConverter.SingleToUInt32Bits).ToArray();

            Assert.That(bits, Is.EqualTo(expected));
        }

        [Test]
        public void Shorter_noise_is_the_beginning_of_longer_noise([Range(0, 9)] int length)
        {
            float[] longer = Noise(7, 40);

            float[] shorter = Noise(7, length);

            Assert.That(shorter, Is.EqualTo(longer.Take(length)));
        }

        [Test]
        public void First_stream_is_the_seeds_noise_and_no_other_shares_a_value_with_it()
        {
            var streams = new float[3][];
            for (var stream = 0; stream < streams.Length; stream++)
            {
                streams[stream] = new float[1000];
                GaussianNoise.Fill(7, (ulong)stream, streams[stream]);
            }

            Assert.That(streams[0], Is.EqualTo(Noise(7, 1000)));
            Assert.That(streams[1].Zip(streams[0]), Has.None.Matches<(float, float)>(pair => pair.Item1 == pair.Item2));
            Assert.That(streams[2].Zip(streams[1]), Has.None.Matches<(float, float)>(pair => pair.Item1 == pair.Item2));
        }

        [Test]
        public void Noise_stays_inside_its_destination()
        {
            var buffer = new float[12];

            GaussianNoise.Fill(3, buffer.AsSpan(4, 5));

            Assert.That(buffer, Is.EqualTo(new float[4].Concat(Noise(3, 5)).Concat(new float[3])));
        }

        [Test]
        public void Filling_allocates_nothing()
        {
            var buffer = new float[64];
            GaussianNoise.Fill(1, buffer);

            long before = GC.GetAllocatedBytesForCurrentThread();
            GaussianNoise.Fill(2, buffer);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
        }

        // Tolerances are five standard errors of the sample moments: sqrt(1, 2, 15, 96 / Count).
        [TestCase(1, 0.0, 0.0158)]
        [TestCase(2, 1.0, 0.0224)]
        [TestCase(3, 0.0, 0.0613)]
        [TestCase(4, 3.0, 0.155)]
        public void Moments_are_those_of_the_standard_normal(int order, double expected, double tolerance)
        {
            float[] noise = Noise(11, Count);

            double moment = noise.Average(value => Math.Pow(value, order));

            Assert.That(moment, Is.EqualTo(expected).Within(tolerance));
        }

        [Test]
        public void Distribution_is_the_standard_normal([Values(0UL, 1UL, ulong.MaxValue)] ulong seed)
        {
            float[] noise = Noise(seed, Count);
            Array.Sort(noise);

            double distance = 0.0;
            for (int i = 0; i < Count; i++)
            {
                double expected = NormalDistribution.Below(noise[i]);
                distance = Math.Max(distance, Math.Max(expected - ((double)i / Count), ((i + 1.0) / Count) - expected));
            }

            // The Kolmogorov-Smirnov distance that one sample in a thousand passes.
            Assert.That(distance, Is.LessThan(1.95 / Math.Sqrt(Count)));
        }

        // Neighbours in the low word, in the high word, and across both.
        [TestCase(0UL, 1UL)]
        [TestCase(5UL, 0x100000005UL)]
        [TestCase(42UL, 0xFFFFFFFFFFFFFFFFUL)]
        public void Seeds_are_uncorrelated(ulong seed, ulong other)
        {
            float[] first = Noise(seed, Count);
            float[] second = Noise(other, Count);

            double correlation = first.Zip(second, (a, b) => (double)a * b).Average();

            Assert.That(Math.Abs(correlation), Is.LessThan(5.0 / Math.Sqrt(Count)));
        }

        [Test]
        public void Neighbouring_values_are_uncorrelated([Values(1, 2, 3, 4, 64)] int lag)
        {
            float[] noise = Noise(13, Count);

            double correlation = noise.Skip(lag).Zip(noise, (a, b) => (double)a * b).Average();

            Assert.That(Math.Abs(correlation), Is.LessThan(5.0 / Math.Sqrt(Count - lag)));
        }

        private static float[] Noise(ulong seed, int count)
        {
            var noise = new float[count];
            GaussianNoise.Fill(seed, noise);
            return noise;
        }
    }
}
