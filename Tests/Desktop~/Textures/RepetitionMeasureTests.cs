using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class RepetitionMeasureTests
    {
        [Test]
        public void A_wave_repeats_after_its_length()
        {
            var wave = Relief.Of(48, 32, (x, _) => 0.5f + (0.4f * MathF.Cos(2 * MathF.PI * x / 16)));

            var repetition = RepetitionMeasure.Strongest(wave, nearest: 12);

            // Along y it is the same everywhere, so any move of 12 and more lines is perfect as well.
            Assert.That(repetition.Correlation, Is.EqualTo(1).Within(1e-5));
            Assert.That(repetition.Right % 16, Is.Zero);
        }

        [Test]
        public void A_wave_correlates_with_itself_by_the_cosine_of_the_move()
        {
            // The nearest move that is allowed is the most alike.
            var wave = Relief.Of(32, 1, (x, _) => 0.5f + (0.4f * MathF.Cos(2 * MathF.PI * x / 32)));

            var repetition = RepetitionMeasure.Strongest(wave, nearest: 4);

            Assert.That(repetition.Correlation, Is.EqualTo(Math.Cos(2 * Math.PI * 4 / 32)).Within(1e-5));
        }

        [Test]
        public void Noise_in_a_pattern_lowers_the_correlation_by_its_share_of_the_variance()
        {
            var noise = Noise.Of(64 * 64, seed: 3, deviation: 0.05f);
            var map = Relief.Of(64, 64, (x, y) => Math.Clamp(noise[(y * 64) + x] + (0.1f * MathF.Cos(2 * MathF.PI * x / 32)), 0, 1));

            var repetition = RepetitionMeasure.Strongest(map, nearest: 20);

            // Variances: 0.1^2 / 2 of the wave, 0.05^2 of the noise. The noise of 4096 texels adds some hundredths.
            Assert.That(repetition.Correlation, Is.EqualTo(0.005 / (0.005 + 0.0025)).Within(0.04));
        }

        [Test]
        public void What_is_pasted_twice_is_found_where_it_is()
        {
            var noise = Noise.Of(64 * 32, seed: 5);
            var map = Relief.Of(64, 64, (x, y) => Math.Clamp(noise[((y % 32) * 64) + ((x + (y / 32 * 24)) % 64)], 0, 1));

            var repetition = RepetitionMeasure.Strongest(map, nearest: 8);

            // The lower half is the upper one moved: half of the tile fits after 24 texels to the left, the other half after 24 to the right.
            Assert.That(repetition.Down, Is.EqualTo(32));
            Assert.That(repetition.Right, Is.EqualTo(24).Or.EqualTo(40));
            Assert.That(repetition.Correlation, Is.EqualTo(0.5).Within(0.06));
        }

        [Test]
        public void Noise_does_not_repeat()
        {
            var repetition = RepetitionMeasure.Strongest(Relief.Noise(128, 128), nearest: 4);

            // 16384 texels correlate with a deviation of 1/128; the highest of 8192 moves lies some 4 deviations out.
            Assert.That(repetition.Correlation, Is.LessThan(6.0 / 128));
        }

        [Test]
        public void A_large_tile_is_measured_in_its_own_texels()
        {
            var map = Relief.Of(512, 256, (x, y) => 0.5f + (0.2f * MathF.Cos(2 * MathF.PI * x / 128)) + (0.2f * MathF.Cos(2 * MathF.PI * y / 256)));

            var repetition = RepetitionMeasure.Strongest(map, nearest: 100);

            Assert.That(repetition.Correlation, Is.EqualTo(1).Within(1e-4));
            Assert.That((repetition.Right % 128, repetition.Down), Is.EqualTo((0, 0)));
        }

        [Test]
        public void A_map_of_one_value_repeats_nothing()
        {
            Assert.That(RepetitionMeasure.Strongest(Relief.Of(16, 16, (_, _) => 0.3f), 1).Correlation, Is.Zero);
        }

        [TestCase(0)]
        [TestCase(17)]
        public void A_shortest_move_that_leaves_nothing_is_refused(int nearest)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => RepetitionMeasure.Strongest(Relief.Noise(32, 16), nearest));
        }
    }
}
