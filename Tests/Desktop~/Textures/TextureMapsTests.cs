using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class TextureMapsTests
    {
        [Test]
        public void The_planes_of_a_sample_become_colour_and_height()
        {
            // Two texels: red, green, blue and height, plane by plane.
            float[] sample = [-1f, 1f, 0f, 0.5f, 0.5f, -0.5f, 1f, 0f];
            float[] firstColor = [0f, 0.5f, 0.75f];
            float[] secondColor = [1f, 0.75f, 0.25f];

            TextureMaps maps = TextureMaps.FromSample(sample, 2, 1, MapDerivation.Default);

            Assert.That(maps.Albedo.Texel(0, 0).ToArray(), Is.EqualTo(firstColor));
            Assert.That(maps.Albedo.Texel(1, 0).ToArray(), Is.EqualTo(secondColor));
            Assert.That(maps.Height.Texel(0, 0)[0], Is.EqualTo(1f));
            Assert.That(maps.Height.Texel(1, 0)[0], Is.EqualTo(0.5f));
        }

        [Test]
        public void Values_beyond_the_range_are_clamped()
        {
            float[] sample = [-1.5f, 1.25f, -3f, 7f];
            float[] clamped = [0f, 1f, 0f];

            TextureMaps maps = TextureMaps.FromSample(sample, 1, 1, MapDerivation.Default);

            Assert.That(maps.Albedo.Values.ToArray(), Is.EqualTo(clamped));
            Assert.That(maps.Height.Values[0], Is.EqualTo(1f));
        }

        [Test]
        public void Grading_changes_the_albedo_alone()
        {
            var sample = Noise.Of(4 * 16 * 16, seed: 1);
            var grading = new ColorGrading { Palette = ColorPalette.Parse("203040,a08060"), Hue = 30 };

            var graded = TextureMaps.FromSample(sample, 16, 16, MapDerivation.Default with { Grading = grading });

            var plain = TextureMaps.FromSample(sample, 16, 16, MapDerivation.Default);
            Assert.That(graded.Albedo.Values.ToArray(), Is.EqualTo(grading.Apply(plain.Albedo).Values.ToArray()));
            Assert.That(graded.Albedo.Values.ToArray(), Is.Not.EqualTo(plain.Albedo.Values.ToArray()));
            Assert.That(graded.Roughness.Values.ToArray(), Is.EqualTo(plain.Roughness.Values.ToArray()));
            Assert.That(graded.Normal.Values.ToArray(), Is.EqualTo(plain.Normal.Values.ToArray()));
        }

        [Test]
        public void Relief_of_twice_the_scale_is_that_of_twice_the_strength()
        {
            var sample = Noise.Of(4 * 16 * 16, seed: 1);
            var derivation = MapDerivation.Default with { NormalStrength = 0.125f };

            var scaled = TextureMaps.FromSample(sample, 16, 16, derivation with { ReliefScale = 2 });

            var strong = TextureMaps.FromSample(sample, 16, 16, derivation with { NormalStrength = 0.25f });
            Assert.That(scaled.Normal.Values.ToArray(), Is.EqualTo(strong.Normal.Values.ToArray()));
            Assert.That(scaled.AmbientOcclusion.Values.ToArray(), Is.EqualTo(strong.AmbientOcclusion.Values.ToArray()));
            Assert.That(scaled.Height.Values.ToArray(), Is.EqualTo(strong.Height.Values.ToArray()));
        }

        [Test]
        public void Only_the_albedo_is_in_sRGB()
        {
            TextureMaps maps = TextureMaps.FromSample(new float[4], 1, 1, MapDerivation.Default);

            Assert.That(maps.Albedo.ColorSpace, Is.EqualTo(ColorSpace.Srgb));
            Assert.That(
                new[]
                {
                    maps.Height.ColorSpace,
                    maps.Normal.ColorSpace,
                    maps.Roughness.ColorSpace,
                    maps.AmbientOcclusion.ColorSpace,
                },
                Is.All.EqualTo(ColorSpace.Linear));
        }

        [Test]
        public void Every_derived_value_of_a_wild_sample_lies_in_0_to_1()
        {
            var random = new Random(3);
            var sample = new float[4 * 24 * 16];
            for (int i = 0; i < sample.Length; i++)
            {
                sample[i] = (random.NextSingle() * 4f) - 2f;
            }

            var steep = new MapDerivation
            {
                NormalStrength = 1f, Roughness = 0.9f, RoughnessVariation = 1f, OcclusionRadius = 0.5f,
            };

            TextureMaps maps = TextureMaps.FromSample(sample, 24, 16, steep);

            Assert.That(maps.Normal.Values.ToArray(), Is.All.InRange(0f, 1f));
            Assert.That(maps.Roughness.Values.ToArray(), Is.All.InRange(0f, 1f));
            Assert.That(maps.AmbientOcclusion.Values.ToArray(), Is.All.InRange(0f, 1f));
        }

        [Test]
        public void A_sample_of_wrong_length_is_refused_with_the_length_it_should_have()
        {
            Assert.That(
                () => TextureMaps.FromSample(new float[15], 2, 2, MapDerivation.Default),
                Throws.TypeOf<InvalidSampleException>().With.Message.Contains("needs 16").And.Property("Index").Null);
        }

        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        public void A_value_that_is_not_finite_is_refused_with_its_place(float value)
        {
            var sample = new float[4 * 3 * 2];
            sample[(2 * 6) + 4] = value;

            Assert.That(
                () => TextureMaps.FromSample(sample, 3, 2, MapDerivation.Default),
                Throws.TypeOf<InvalidSampleException>()
                    .With.Property("Index").EqualTo(16)
                    .And.Property("Value").EqualTo(value)
                    .And.Message.Contains("channel 2, column 1, row 1"));
        }
    }
}
