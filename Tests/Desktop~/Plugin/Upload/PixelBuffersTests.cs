using System;
using NUnit.Framework;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Upload
{
    [TestFixture]
    public sealed class PixelBuffersTests
    {
        [Test]
        public void The_bottom_row_of_the_picture_comes_first()
        {
            // One column of two rows: red above blue; the height is 1 above and 0 below.
            float[] sample = [1f, -1f, -1f, -1f, -1f, 1f, 1f, -1f];

            PixelBuffers buffers = PixelBuffers.FromMaps(TextureMaps.FromSample(sample, 1, 2, MapDerivation.Default));

            Assert.Multiple(() =>
            {
                Assert.That(buffers.Albedo.At(0, 0), Texels.Are(0, 0, 255, 255));
                Assert.That(buffers.Albedo.At(0, 1), Texels.Are(255, 0, 0, 255));
                Assert.That(buffers.Mask.At(0, 0)[2], Is.EqualTo(0));
                Assert.That(buffers.Mask.At(0, 1)[2], Is.EqualTo(255));
            });
        }

        [Test]
        public void Columns_keep_their_order()
        {
            // Two columns of one row: green, then white.
            float[] sample = [-1f, 1f, 1f, 1f, -1f, 1f, 0f, 0f];

            PixelBuffer albedo = PixelBuffers.FromMaps(TextureMaps.FromSample(sample, 2, 1, MapDerivation.Default)).Albedo;

            Assert.That(albedo.Rgba.ToArray(), Texels.Are(0, 255, 0, 255, 255, 255, 255, 255));
        }

        [Test]
        public void A_flat_surface_has_the_flat_normal()
        {
            PixelBuffer normal = Flat().Normal;

            // 0.5 x 255 is 127.5, and a tie goes up.
            Assert.That(normal.At(3, 3), Texels.Are(128, 128, 255, 255));
        }

        [Test]
        public void A_mask_holds_metallic_occlusion_height_and_smoothness()
        {
            PixelBuffer mask = Flat().Mask;

            // Open (1); height 0.2 x 0.5 + 0.5 = 0.6, 153 of 255; smoothness 1 - 0.6 = 0.4, 102 of 255.
            Assert.That(mask.At(3, 3), Texels.Are(0, 255, 153, 102));
        }

        [Test]
        public void Only_the_albedo_has_the_transfer_curve()
        {
            PixelBuffers buffers = Flat();

            ColorSpace[] spaces = [buffers.Albedo.ColorSpace, buffers.Normal.ColorSpace, buffers.Mask.ColorSpace];

            ColorSpace[] expected = [ColorSpace.Srgb, ColorSpace.Linear, ColorSpace.Linear];
            Assert.That(spaces, Is.EqualTo(expected));
        }

        [Test]
        public void Missing_maps_are_refused()
        {
            Assert.That(() => PixelBuffers.FromMaps(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        /// <summary>An even material of 4 x 4 texels with albedo 0.5, height 0.6 and roughness 0.6.</summary>
        private static PixelBuffers Flat()
        {
            var sample = new float[4 * 16];
            Array.Fill(sample, 0.2f, 3 * 16, 16);
            MapDerivation derivation = MapDerivation.Default with { Roughness = 0.6f };
            return PixelBuffers.FromMaps(TextureMaps.FromSample(sample, 4, 4, derivation));
        }
    }
}
