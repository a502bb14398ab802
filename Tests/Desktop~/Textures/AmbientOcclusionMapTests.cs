using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class AmbientOcclusionMapTests
    {
        [Test]
        public void A_flat_height_is_fully_open()
        {
            TextureMap height = Relief.Of(12, 9, (_, _) => 0.3f);

            TextureMap visibility = AmbientOcclusionMap.Derive(height, MapDerivation.Default);

            Assert.That(visibility.Values.ToArray(), Is.All.EqualTo(1f));
        }

        [Test]
        public void The_bottom_of_a_pit_is_dark_and_the_top_of_a_peak_is_open()
        {
            TextureMap height = Relief.Of(
                32,
                32,
                (x, y) => 0.5f + (0.25f * MathF.Cos(2 * MathF.PI * x / 32)) + (0.25f * MathF.Cos(2 * MathF.PI * y / 32)));
            var derivation = new MapDerivation { NormalStrength = 1f, OcclusionRadius = 0.4f };

            TextureMap visibility = AmbientOcclusionMap.Derive(height, derivation);

            Assert.That(visibility.Texel(0, 0)[0], Is.EqualTo(1f));
            Assert.That(visibility.Texel(16, 16)[0], Is.LessThan(0.85f));
        }

        [Test]
        public void A_deeper_trench_is_darker_everywhere_at_its_bottom()
        {
            TextureMap height = Relief.Of(32, 32, (x, _) => x is >= 12 and < 20 ? 0f : 1f);
            var shallow = new MapDerivation { NormalStrength = 0.05f, OcclusionRadius = 0.25f };
            var deep = new MapDerivation { NormalStrength = 0.2f, OcclusionRadius = 0.25f };

            float[] shallowTrench = AmbientOcclusionMap.Derive(height, shallow).Values.Slice(13, 6).ToArray();
            float[] deepTrench = AmbientOcclusionMap.Derive(height, deep).Values.Slice(13, 6).ToArray();

            Assert.That(deepTrench, Is.All.LessThan(0.8f));
            for (int i = 0; i < deepTrench.Length; i++)
            {
                Assert.That(deepTrench[i], Is.LessThan(shallowTrench[i]));
            }
        }

        [Test]
        public void Half_the_strength_keeps_half_of_the_occlusion()
        {
            TextureMap height = Relief.Noise(16, 16);
            var half = new MapDerivation { OcclusionStrength = 0.5f };

            float[] full = AmbientOcclusionMap.Derive(height, MapDerivation.Default).Values.ToArray();
            float[] halved = AmbientOcclusionMap.Derive(height, half).Values.ToArray();

            Assert.That(full, Has.Some.LessThan(0.9f));
            Assert.That(halved, Is.EqualTo(Array.ConvertAll(full, value => (1f + value) / 2f)).Within(1e-6f));
        }

        [Test]
        public void Without_a_radius_nothing_occludes()
        {
            var derivation = new MapDerivation { OcclusionRadius = 0f };

            TextureMap visibility = AmbientOcclusionMap.Derive(Relief.Noise(16, 16), derivation);

            Assert.That(visibility.Values.ToArray(), Is.All.EqualTo(1f));
        }

        [TestCase(16, 12)]
        [TestCase(64, 3)]
        public void Shifting_the_tile_shifts_its_occlusion(int width, int rows)
        {
            TextureMap height = Relief.Noise(width, rows);

            TextureMap shiftedFirst = AmbientOcclusionMap.Derive(Relief.Shift(height, 5, 2), MapDerivation.Default);
            TextureMap shiftedLast = Relief.Shift(AmbientOcclusionMap.Derive(height, MapDerivation.Default), 5, 2);

            Assert.That(shiftedFirst.Values.ToArray(), Is.EqualTo(shiftedLast.Values.ToArray()));
        }

        [TestCase(0f, 0f)]
        [TestCase(0f, 1f)]
        [TestCase(0.5f, 0.5f)]
        [TestCase(0.5f, 2f)]
        [TestCase(-0.75f, 0.25f)]
        public void The_sky_above_a_horizon_is_the_integral_of_the_cosine(float slope, float horizon)
        {
            // Midpoint rule from the zenith down to the horizon; the normal is (-slope, 1) in the ray's half-plane.
            const int Parts = 100_000;
            double width = ((Math.PI / 2) - Math.Atan(horizon)) / Parts;
            double integral = 0;
            for (int i = 0; i < Parts; i++)
            {
                double angle = (i + 0.5) * width;
                integral += 2 * (Math.Cos(angle) - (slope * Math.Sin(angle))) * Math.Sin(angle) * width;
            }

            Assert.That(AmbientOcclusionMap.Sky(slope, horizon), Is.EqualTo(integral).Within(1e-6));
        }
    }
}
