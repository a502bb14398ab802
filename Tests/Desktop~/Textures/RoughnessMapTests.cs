using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class RoughnessMapTests
    {
        private static readonly TextureMap _flat = Relief.Of(32, 32, (_, _) => 0.7f);

        [Test]
        public void A_plain_surface_has_exactly_the_base_roughness()
        {
            var derivation = new MapDerivation { Roughness = 0.35f };

            TextureMap roughness = RoughnessMap.Derive(Relief.Gray(_flat), _flat, derivation);

            Assert.That(roughness.Values.ToArray(), Is.All.EqualTo(0.35f));
        }

        [TestCase(2f, 0f, 0.7f)]
        [TestCase(0.5f, 0.1f, 0.275f)]
        [TestCase(0f, 0.25f, 0.25f)]
        [TestCase(4f, 0f, 1f)]
        [TestCase(1f, -1f, 0f)]
        public void Roughness_is_scaled_then_offset_then_clamped(float scale, float offset, float expected)
        {
            var derivation = new MapDerivation { Roughness = 0.35f, RoughnessScale = scale, RoughnessOffset = offset };

            TextureMap roughness = RoughnessMap.Derive(Relief.Gray(_flat), _flat, derivation);

            Assert.That(roughness.Values.ToArray(), Is.All.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void A_cavity_is_rougher_and_a_ridge_is_smoother_than_the_base()
        {
            TextureMap height = Relief.Of(32, 32, (x, _) => x == 8 ? 0f : x == 24 ? 1f : 0.5f);

            TextureMap roughness = RoughnessMap.Derive(Relief.Gray(_flat), height, MapDerivation.Default);

            // A lone line of 1 in 5 leaves its surroundings' mean nearly at 0.5: soft(0.4) 0.7 0.25 is 0.13.
            Assert.That(roughness.Texel(8, 16)[0], Is.EqualTo(0.73f).Within(0.01f));
            Assert.That(roughness.Texel(24, 16)[0], Is.EqualTo(0.47f).Within(0.01f));
        }

        [Test]
        public void A_dark_spot_is_rougher_than_the_base()
        {
            TextureMap albedo = Relief.Gray(Relief.Of(32, 32, (x, y) => x == 8 && y == 8 ? 0.2f : 0.7f));

            TextureMap roughness = RoughnessMap.Derive(albedo, _flat, MapDerivation.Default);

            Assert.That(roughness.Texel(8, 8)[0], Is.GreaterThan(0.64f));
        }

        [Test]
        public void Without_variation_all_texels_have_the_base_roughness()
        {
            TextureMap noise = Relief.Noise(16, 16);
            var derivation = new MapDerivation { RoughnessVariation = 0f };

            TextureMap roughness = RoughnessMap.Derive(Relief.Gray(noise), noise, derivation);

            Assert.That(roughness.Values.ToArray(), Is.All.EqualTo(derivation.Roughness));
        }

        [Test]
        public void Shifting_the_tile_shifts_its_roughness()
        {
            TextureMap height = Relief.Noise(40, 24);
            TextureMap shifted = Relief.Shift(height, 11, 19);

            TextureMap shiftedFirst = RoughnessMap.Derive(Relief.Gray(shifted), shifted, MapDerivation.Default);
            TextureMap shiftedLast = Relief.Shift(
                RoughnessMap.Derive(Relief.Gray(height), height, MapDerivation.Default), 11, 19);

            // The running sums add up in another order.
            Assert.That(shiftedFirst.Values.ToArray(), Is.EqualTo(shiftedLast.Values.ToArray()).Within(1e-6f));
        }

        [Test]
        public void Maps_of_different_sizes_are_refused()
        {
            TextureMap albedo = Relief.Gray(Relief.Noise(16, 32));

            Assert.That(() => RoughnessMap.Derive(albedo, _flat, MapDerivation.Default), Throws.ArgumentException);
        }
    }
}
