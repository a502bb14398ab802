using System;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Materials
{
    internal sealed class MaskMapTests
    {
        [Test]
        public void Every_coefficient_is_in_the_channel_that_HDRP_reads_it_from()
        {
            var maps = SlopeMaps.Make();

            var mask = MaskMap.Pack(maps);

            Assert.Multiple(() =>
            {
                for (var y = 0; y < SlopeMaps.Height; y++)
                {
                    for (var x = 0; x < SlopeMaps.Width; x++)
                    {
                        var texel = Texel(mask, x, SlopeMaps.Height - 1 - y);
                        Assert.That(texel[0], Is.Zero, "metallic");
                        Assert.That(texel[1], Is.EqualTo(Code(maps.AmbientOcclusion.Texel(x, y)[0])), "occlusion");
                        Assert.That(texel[2], Is.EqualTo(255), "detail mask");
                        Assert.That(texel[3], Is.EqualTo(Code(1 - maps.Roughness.Texel(x, y)[0])), "smoothness");
                    }
                }
            });
        }

        [Test]
        public void It_is_data_and_no_colour()
        {
            Assert.That(MaskMap.Pack(SlopeMaps.Make()).ColorSpace, Is.EqualTo(ColorSpace.Linear));
        }

        [Test]
        public void A_metallic_map_has_smoothness_in_its_alpha_and_nothing_else()
        {
            var maps = SlopeMaps.Make();

            var metallic = MetallicSmoothnessMap.Pack(maps);

            Assert.Multiple(() =>
            {
                for (var y = 0; y < SlopeMaps.Height; y++)
                {
                    var texel = Texel(metallic, 1, SlopeMaps.Height - 1 - y);
                    Assert.That(texel[..3], Is.EqualTo(new byte[3]));
                    Assert.That(texel[3], Is.EqualTo(Code(1 - maps.Roughness.Texel(1, y)[0])));
                }
            });
        }

        private static byte[] Texel(PixelBuffer pixels, int x, int row) =>
            pixels.Rgba.Slice(((row * pixels.Width) + x) * PixelBuffer.BytesPerTexel, PixelBuffer.BytesPerTexel).ToArray();

        private static byte Code(float value) => (byte)MathF.Floor((value * 255) + 0.5f);
    }
}
