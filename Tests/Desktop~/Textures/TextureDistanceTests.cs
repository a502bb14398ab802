using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class TextureDistanceTests
    {
        private const int Side = 32;

        [Test]
        public void A_texture_is_at_no_distance_from_itself_cut_elsewhere()
        {
            var texture = Noise.Of(3 * Side * Side, 1);

            var distance = TextureDistance.Between(texture, Roll.Of(texture, Side, Side, 11, 5), 3, Side, Side);

            Assert.That(distance, Is.Zero);
        }

        // Quantiles of 0 .. 1 by halves lie at shares 1/4 and 3/4. In the one direction of one channel: values 0, 0.5, 1,
        // 0.5 sorted are 0, 0.5, 0.5, 1, the quantiles 0.25 and 0.75; each moved by 0.5, with a spread of
        // (0.5 + 0) / 2 on both sides: 0.5 / 0.25. The details, the other half of the mean, are those of before.
        [Test]
        public void Brighter_values_count_by_how_far_values_spread()
        {
            float[] dark = [0f, 0.5f, 1f, 0.5f];
            float[] bright = [0.5f, 1f, 1.5f, 1f];
            var options = new TextureDescriptorOptions { Scales = 1, Directions = 1, Quantiles = 2 };

            var distance = TextureDistance.Between(dark, bright, 1, 4, 1, options);

            Assert.That(distance, Is.EqualTo(2.0 / 2).Within(1e-6));
        }

        [Test]
        public void A_blurred_texture_is_farther_away_than_another_one_of_its_kind()
        {
            var texture = Noise.Of(Side * Side, 1);
            var sibling = Noise.Of(Side * Side, 2);
            var blurred = WrappedBlur.Tent(texture, Side, Side, 1);

            var toSibling = TextureDistance.Between(texture, sibling, 1, Side, Side);
            var toBlurred = TextureDistance.Between(texture, blurred, 1, Side, Side);

            Assert.That(toBlurred, Is.GreaterThan(2 * toSibling));
        }

        [Test]
        public void More_of_the_same_change_is_farther_away()
        {
            var texture = Noise.Of(Side * Side, 1);
            var change = Noise.Of(Side * Side, 2);

            var distances = new[] { 0.01f, 0.1f, 0.5f }
                .Select(share => texture.Zip(change, (a, b) => a + (share * (b - 0.5f))).ToArray())
                .Select(changed => TextureDistance.Between(texture, changed, 1, Side, Side))
                .ToArray();

            Assert.That(distances, Is.Ordered.Ascending);
        }

        [Test]
        public void Distance_is_the_same_both_ways()
        {
            var first = Noise.Of(2 * Side * Side, 1);
            var second = Noise.Of(2 * Side * Side, 2, 0.3f);

            var there = TextureDistance.Between(first, second, 2, Side, Side);

            Assert.That(TextureDistance.Between(second, first, 2, Side, Side), Is.EqualTo(there));
        }

        [Test]
        public void Textures_of_other_sizes_can_be_compared()
        {
            var small = TextureDescriptor.Of(Noise.Of(Side * Side, 1), 1, Side, Side);
            var tiled = TextureDescriptor.Of(Noise.Of(4 * Side * Side, 2), 1, 2 * Side, 2 * Side);

            Assert.That(TextureDistance.Between(small, tiled), Is.LessThan(0.2));
        }

        [Test]
        public void Textures_of_one_value_are_at_a_finite_distance()
        {
            var black = new float[Side * Side];
            var white = Enumerable.Repeat(1f, Side * Side).ToArray();

            Assert.That(TextureDistance.Between(black, white, 1, Side, Side), Is.GreaterThan(1).And.LessThan(1000));
        }

        [Test]
        public void A_pool_of_two_kinds_is_nearer_to_both_than_they_are_to_each_other()
        {
            var dark = TextureDescriptor.Of(Noise.Of(Side * Side, 1), 1, Side, Side);
            var bright = TextureDescriptor.Of(Noise.Of(Side * Side, 2).Select(value => value + 0.3f).ToArray(), 1, Side, Side);

            var pool = TextureDescriptor.Pool([dark, bright]);

            var apart = TextureDistance.Between(dark, bright);
            Assert.That(TextureDistance.Between(pool, dark), Is.LessThan(apart));
            Assert.That(TextureDistance.Between(pool, bright), Is.LessThan(apart));
        }

        [Test]
        public void Pooling_one_texture_with_itself_changes_little()
        {
            var texture = TextureDescriptor.Of(Noise.Of(Side * Side, 1), 1, Side, Side);

            var pool = TextureDescriptor.Pool([texture, texture, texture]);

            Assert.That(TextureDistance.Between(pool, texture), Is.LessThan(0.01));
        }

        [Test]
        public void Stored_quantiles_make_the_same_descriptor()
        {
            var texture = TextureDescriptor.Of(Noise.Of(Side * Side, 1), 1, Side, Side);

            var restored = TextureDescriptor.FromQuantiles(texture.Options, 1, texture.Quantiles);

            Assert.That(TextureDistance.Between(restored, texture), Is.Zero);
        }

        [Test]
        public void Quantiles_out_of_order_are_refused()
        {
            var options = new TextureDescriptorOptions { Scales = 1, Directions = 1, Quantiles = 2 };

            Assert.That(
                () => TextureDescriptor.FromQuantiles(options, 1, [0f, 1f, 1f, 0f]),
                Throws.ArgumentException.With.Message.Contains("Value 3"));
        }

        [Test]
        public void Descriptors_of_other_options_cannot_be_compared()
        {
            var texture = Noise.Of(Side * Side, 1);
            var first = TextureDescriptor.Of(texture, 1, Side, Side);
            var second = TextureDescriptor.Of(texture, 1, Side, Side, new TextureDescriptorOptions { Seed = 2 });

            Assert.That(() => TextureDistance.Between(first, second), Throws.ArgumentException);
        }

        [Test]
        public void Values_that_are_no_numbers_are_refused()
        {
            Assert.That(
                () => TextureDescriptor.Of([0f, float.NaN], 1, 2, 1), Throws.ArgumentException.With.Message.Contains("finite"));
        }

        [Test]
        public void Nothing_to_pool_is_refused()
        {
            Assert.That(() => TextureDescriptor.Pool([]), Throws.ArgumentException);
        }

        [TestCase(0, 1, 1)]
        [TestCase(11, 1, 1)]
        [TestCase(1, 0, 1)]
        [TestCase(1, 1, 0)]
        [TestCase(1, 1025, 1)]
        [TestCase(1, 1, 4097)]
        public void Options_out_of_range_are_refused(int scales, int directions, int quantiles)
        {
            Assert.That(
                () => new TextureDescriptorOptions { Scales = scales, Directions = directions, Quantiles = quantiles },
                Throws.InstanceOf<InvalidSettingException>());
        }
    }
}
