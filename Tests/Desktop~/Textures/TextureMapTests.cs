using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class TextureMapTests
    {
        [Test]
        public void A_texel_is_found_by_column_and_row()
        {
            float[] values = [0f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 1f, 0.05f];
            var map = new TextureMap(2, 2, 3, ColorSpace.Srgb, values);

            float[] texel = map.Texel(1, 0).ToArray();

            Assert.That(texel, Is.EqualTo(values[3..6]));
        }

        [Test]
        public void A_map_does_not_follow_the_array_it_was_made_from()
        {
            float[] values = [0.25f];
            var map = new TextureMap(1, 1, 1, ColorSpace.Linear, values);

            values[0] = 1f;

            Assert.That(map.Values[0], Is.EqualTo(0.25f));
        }

        [TestCase(-1, 0)]
        [TestCase(2, 0)]
        [TestCase(0, -1)]
        [TestCase(0, 3)]
        public void A_texel_outside_the_map_is_refused(int x, int y)
        {
            TextureMap map = Relief.Of(2, 3, (_, _) => 0.5f);

            Assert.That(() => map.Texel(x, y).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [TestCase(-0.001f)]
        [TestCase(1.001f)]
        [TestCase(float.NaN)]
        public void A_value_outside_0_to_1_is_refused(float value)
        {
            float[] values = [0.5f, value];

            Assert.That(
                () => new TextureMap(2, 1, 1, ColorSpace.Linear, values),
                Throws.ArgumentException.With.Message.Contains("Value 1 "));
        }

        [Test]
        public void A_wrong_number_of_values_is_refused()
        {
            Assert.That(
                () => new TextureMap(2, 2, 3, ColorSpace.Srgb, new float[11]),
                Throws.ArgumentException.With.Message.Contains("12 values, not 11"));
        }

        [TestCase(0, 1, 1)]
        [TestCase(1, 0, 1)]
        [TestCase(1, 1, 2)]
        [TestCase(50000, 50000, 1)]
        public void A_size_that_no_map_can_have_is_refused(int width, int height, int channels)
        {
            Assert.That(
                () => new TextureMap(width, height, channels, ColorSpace.Linear, default),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
