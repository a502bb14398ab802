using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class SeamMeasureTests
    {
        [Test]
        public void A_ramp_has_a_seam_as_many_times_as_steep_as_it_has_steps()
        {
            TextureMap ramp = Relief.Of(33, 5, (x, _) => x / 32f);

            Assert.That(SeamMeasure.Ratio(ramp), Is.EqualTo(32).Within(1e-9));
        }

        [Test]
        public void A_seam_between_the_rows_counts_as_one_between_the_columns()
        {
            TextureMap ramp = Relief.Gray(Relief.Of(5, 33, (_, y) => y / 32f));

            Assert.That(SeamMeasure.Ratio(ramp), Is.EqualTo(32).Within(1e-9));
        }

        [Test]
        public void A_triangle_wave_that_closes_has_no_seam()
        {
            TextureMap triangle = Relief.Of(16, 16, (x, y) => (Math.Abs(8 - x) + Math.Abs(8 - y)) / 16f);

            Assert.That(SeamMeasure.Ratio(triangle), Is.EqualTo(1).Within(1e-9));
        }

        [Test]
        public void A_grain_along_one_axis_does_not_bias_the_ratio_of_a_long_tile()
        {
            TextureMap grain = Relief.Of(64, 8, (x, _) => Math.Abs(32 - x) / 32f);

            Assert.That(SeamMeasure.Ratio(grain), Is.EqualTo(1).Within(1e-9));
        }

        [Test]
        public void The_mean_over_all_places_to_cut_a_seamless_tile_is_close_to_1()
        {
            TextureMap noise = Relief.Noise(16, 16);
            double sum = 0;
            for (int shift = 0; shift < 16; shift++)
            {
                sum += SeamMeasure.Ratio(Relief.Shift(noise, shift, shift));
            }

            Assert.That(sum / 16, Is.EqualTo(1).Within(0.02));
        }

        [Test]
        public void Only_the_cuts_that_are_asked_for_are_measured()
        {
            // Stairs of 8 texels: a step of 1/4 before every eighth column, and one of 3/4 back at the border.
            TextureMap stairs = Relief.Of(32, 8, (x, _) => x / 8 / 4f);

            double ratio = SeamMeasure.Ratio(stairs, new[] { 8, 16 }, Array.Empty<int>());

            // 1/4 across each cut; 1/4 + 3/4 over the other 30 places.
            Assert.That(ratio, Is.EqualTo(0.25 / (1.0 / 30)).Within(1e-9));
        }

        [Test]
        public void Cuts_in_smooth_ground_are_not_seen()
        {
            TextureMap ramp = Relief.Of(16, 16, (x, y) => (Math.Abs(8 - x) + Math.Abs(8 - y)) / 16f);

            Assert.That(SeamMeasure.Ratio(ramp, new[] { 3, 9 }, new[] { 0, 5, 12 }), Is.EqualTo(1).Within(1e-9));
        }

        [TestCase(-1)]
        [TestCase(16)]
        public void A_cut_outside_the_tile_is_refused(int cut)
        {
            TextureMap map = Relief.Noise(16, 16);

            Assert.Throws<ArgumentOutOfRangeException>(() => SeamMeasure.Ratio(map, new[] { cut }, Array.Empty<int>()));
        }

        [Test]
        public void A_map_of_one_value_has_no_seam()
        {
            Assert.That(SeamMeasure.Ratio(Relief.Of(1, 4, (_, _) => 0.5f)), Is.EqualTo(1));
        }
    }
}
