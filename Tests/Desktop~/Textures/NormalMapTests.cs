using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class NormalMapTests
    {
        [Test]
        public void A_flat_height_gives_a_flat_normal_map()
        {
            TextureMap height = Relief.Of(5, 4, (_, _) => 0.3f);
            float[] straightUp = [0.5f, 0.5f, 1f];

            TextureMap normal = NormalMap.Derive(height, MapDerivation.Default);

            for (int i = 0; i < normal.Values.Length; i += 3)
            {
                Assert.That(normal.Values.Slice(i, 3).ToArray(), Is.EqualTo(straightUp));
            }
        }

        [TestCase(NormalConvention.OpenGL)]
        [TestCase(NormalConvention.DirectX)]
        public void The_normals_of_a_sine_are_the_analytic_ones(NormalConvention convention)
        {
            const int Size = 256;
            const float Depth = 0.1f;
            const double Frequency = 2 * Math.PI / Size;
            TextureMap height = Relief.Of(
                Size,
                Size,
                (x, y) => (float)(0.5 + (0.25 * Math.Sin(Frequency * x)) + (0.25 * Math.Sin(2 * Frequency * y))));
            var derivation = new MapDerivation { NormalStrength = Depth, NormalConvention = convention };

            TextureMap normal = NormalMap.Derive(height, derivation);

            // z = Depth Size h(x, y); a row further down is a smaller Y where Y points up.
            double up = convention == NormalConvention.OpenGL ? -1 : 1;
            double greatestError = 0;
            for (int y = 0; y < Size; y++)
            {
                for (int x = 0; x < Size; x++)
                {
                    double slopeX = Depth * Size * 0.25 * Frequency * Math.Cos(Frequency * x);
                    double slopeY = up * Depth * Size * 0.25 * 2 * Frequency * Math.Cos(2 * Frequency * y);
                    double length = Math.Sqrt((slopeX * slopeX) + (slopeY * slopeY) + 1);
                    ReadOnlySpan<float> texel = normal.Texel(x, y);
                    greatestError = Math.Max(greatestError, Math.Abs((texel[0] * 2) - 1 + (slopeX / length)));
                    greatestError = Math.Max(greatestError, Math.Abs((texel[1] * 2) - 1 + (slopeY / length)));
                    greatestError = Math.Max(greatestError, Math.Abs((texel[2] * 2) - 1 - (1 / length)));
                }
            }

            // A central difference scales the slope of sin(k x) by sin(k) / k, here 1 - 4e-4 at most.
            Assert.That(greatestError, Is.LessThan(4e-4));
        }

        [Test]
        public void Green_is_high_on_a_slope_that_faces_the_top_row_in_OpenGL()
        {
            // Higher towards the bottom in the middle rows, so the surface there looks up the image.
            TextureMap height = Relief.Of(8, 8, (_, y) => y / 7f);
            var derivation = new MapDerivation { NormalStrength = 7f / 8f };

            float green = NormalMap.Derive(height, derivation).Texel(4, 4)[1];

            // One texel of depth a row is a slope of 45 degrees: 0.5 + 0.5 sin(45 degrees).
            Assert.That(green, Is.EqualTo(0.8535534f).Within(1e-5f));
        }

        [Test]
        public void The_conventions_differ_by_the_sign_of_green_alone()
        {
            TextureMap height = Relief.Noise(16, 16);
            var directX = new MapDerivation { NormalConvention = NormalConvention.DirectX };

            float[] up = NormalMap.Derive(height, MapDerivation.Default).Values.ToArray();
            float[] down = NormalMap.Derive(height, directX).Values.ToArray();

            for (int i = 0; i < up.Length; i++)
            {
                up[i] = i % 3 == 1 ? 1f - up[i] : up[i];
            }

            Assert.That(up, Is.EqualTo(down).Within(1e-6f));
        }

        [Test]
        public void Twice_the_resolution_gives_the_same_slopes()
        {
            TextureMap coarse = Relief.Of(64, 64, (x, _) => 0.5f + (0.5f * MathF.Sin(2 * MathF.PI * x / 64)));
            TextureMap fine = Relief.Of(128, 128, (x, _) => 0.5f + (0.5f * MathF.Sin(2 * MathF.PI * x / 128)));

            float coarseRed = NormalMap.Derive(coarse, MapDerivation.Default).Texel(8, 0)[0];
            float fineRed = NormalMap.Derive(fine, MapDerivation.Default).Texel(16, 0)[0];

            Assert.That(fineRed, Is.EqualTo(coarseRed).Within(2e-4f));
        }

        [Test]
        public void Shifting_the_tile_shifts_its_normals()
        {
            TextureMap height = Relief.Noise(16, 12);

            TextureMap shiftedFirst = NormalMap.Derive(Relief.Shift(height, 5, 7), MapDerivation.Default);
            TextureMap shiftedLast = Relief.Shift(NormalMap.Derive(height, MapDerivation.Default), 5, 7);

            Assert.That(shiftedFirst.Values.ToArray(), Is.EqualTo(shiftedLast.Values.ToArray()));
        }

        [Test]
        public void A_height_with_three_channels_is_refused()
        {
            TextureMap color = Relief.Gray(Relief.Noise(4, 4));

            Assert.That(() => NormalMap.Derive(color, MapDerivation.Default), Throws.ArgumentException);
        }
    }
}
