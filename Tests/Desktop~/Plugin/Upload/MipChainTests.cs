using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Upload
{
    [TestFixture]
    public sealed class MipChainTests
    {
        [TestCase(1, 1, "1x1")]
        [TestCase(4, 4, "4x4 2x2 1x1")]
        [TestCase(5, 3, "5x3 2x1 1x1")]
        [TestCase(1, 6, "1x6 1x3 1x1")]
        [TestCase(8, 1, "8x1 4x1 2x1 1x1")]
        public void Sides_are_halved_and_rounded_down_to_one_texel(int width, int height, string expected)
        {
            MipChain chain = MipChain.Build(Gray(ColorSpace.Linear, width, new byte[width * height]));

            string sizes = string.Join(' ', chain.Levels.Select(level => $"{level.Width}x{level.Height}"));
            Assert.That(sizes, Is.EqualTo(expected));
        }

        [Test]
        public void The_first_level_is_the_buffer_itself()
        {
            PixelBuffer buffer = Gray(ColorSpace.Linear, 2, [1, 2, 3, 4]);

            MipChain chain = MipChain.Build(buffer);

            Assert.That(chain.Levels[0], Is.SameAs(buffer));
        }

        [Test]
        public void Each_texel_is_the_mean_of_the_four_it_covers()
        {
            PixelBuffer buffer = Gray(ColorSpace.Linear, 4, [10, 20, 100, 100, 30, 40, 100, 100]);

            PixelBuffer half = MipChain.Build(buffer).Levels[1];

            Assert.That(new[] { half.At(0, 0)[0], half.At(1, 0)[0] }, Texels.Are(25, 100));
        }

        // Means 127.25, 127.5 and 127.75.
        [TestCase(127, 127, 127, 128, 127)]
        [TestCase(127, 127, 128, 128, 128)]
        [TestCase(127, 128, 128, 128, 128)]
        public void A_linear_mean_is_the_nearest_code_and_a_tie_goes_up(byte a, byte b, byte c, byte d, byte expected)
        {
            PixelBuffer buffer = Gray(ColorSpace.Linear, 2, [a, b, c, d]);

            PixelBuffer last = MipChain.Build(buffer).Levels[^1];

            Assert.That(last.At(0, 0)[0], Is.EqualTo(expected));
        }

        // Light 1/4, 1/2 and 3/4 encodes as 0.5371, 0.7354 and 0.8808 by IEC 61966-2-1: 136.96, 187.52 and 224.61 of 255.
        [TestCase(0, 0, 0, 255, 137)]
        [TestCase(0, 255, 255, 0, 188)]
        [TestCase(255, 255, 0, 255, 225)]
        public void Black_and_white_average_as_light(byte a, byte b, byte c, byte d, byte expected)
        {
            PixelBuffer buffer = Gray(ColorSpace.Srgb, 2, [a, b, c, d]);

            PixelBuffer last = MipChain.Build(buffer).Levels[^1];

            Assert.That(last.At(0, 0)[..3], Is.All.EqualTo(expected));
        }

        [Test]
        public void Alpha_is_averaged_without_the_transfer_curve()
        {
            byte[] rgba = [9, 9, 9, 0, 9, 9, 9, 255];

            PixelBuffer last = MipChain.Build(new PixelBuffer(2, 1, ColorSpace.Srgb, rgba)).Levels[^1];

            Assert.That(last.At(0, 0)[3], Is.EqualTo(128));
        }

        [Test]
        public void An_even_colour_stays_what_it_is([Values(ColorSpace.Srgb, ColorSpace.Linear)] ColorSpace colorSpace)
        {
            var changed = Enumerable.Range(0, 256).Where(code =>
            {
                byte[] texels = Enumerable.Repeat((byte)code, 4).ToArray();
                return MipChain.Build(Gray(colorSpace, 2, texels)).Levels[^1].At(0, 0)[1] != code;
            });

            Assert.That(changed, Is.Empty);
        }

        [Test]
        public void The_last_row_and_column_of_odd_sides_are_left_out()
        {
            PixelBuffer buffer = Gray(ColorSpace.Linear, 3, [10, 20, 255, 30, 40, 255, 255, 255, 255]);

            PixelBuffer last = MipChain.Build(buffer).Levels[^1];

            Assert.That(last.At(0, 0)[0], Is.EqualTo(25));
        }

        [Test]
        public void A_single_column_is_averaged_along_its_rows()
        {
            PixelBuffer buffer = Gray(ColorSpace.Linear, 1, [10, 30, 50, 90]);

            PixelBuffer half = MipChain.Build(buffer).Levels[1];

            Assert.That(new[] { half.At(0, 0)[0], half.At(0, 1)[0] }, Texels.Are(20, 70));
        }

        [Test]
        public void A_mean_normal_has_length_1_again()
        {
            // +X and +Z average to (0.5, 0, 0.5), which has length 0.71; at length 1 it is (0.707, 0, 0.707): 217.6 of 255.
            byte[] rgba = [255, 128, 128, 255, 128, 128, 255, 255];

            PixelBuffer last = MipChain.BuildNormals(new PixelBuffer(2, 1, ColorSpace.Linear, rgba)).Levels[^1];

            Assert.That(last.At(0, 0), Texels.Are(218, 128, 218, 255));
        }

        [Test]
        public void Flat_normals_stay_flat_on_every_level()
        {
            byte[] rgba = Enumerable.Repeat(new byte[] { 128, 128, 255, 255 }, 64).SelectMany(texel => texel).ToArray();

            MipChain chain = MipChain.BuildNormals(new PixelBuffer(8, 8, ColorSpace.Linear, rgba));

            var texels = chain.Levels.Select(level => string.Join(' ', level.At(0, 0)));
            Assert.That(texels, Is.All.EqualTo("128 128 255 255"));
        }

        [Test]
        public void Normals_that_cancel_out_become_flat()
        {
            // -X and +X; what is left of y and z is the rounding of 127.5 to 128.
            byte[] rgba = [0, 128, 128, 255, 255, 128, 128, 255];

            PixelBuffer last = MipChain.BuildNormals(new PixelBuffer(2, 1, ColorSpace.Linear, rgba)).Levels[^1];

            Assert.That(last.At(0, 0), Texels.Are(128, 128, 255, 255));
        }

        [Test]
        public void Colours_are_refused_as_normals()
        {
            PixelBuffer buffer = Gray(ColorSpace.Srgb, 1, [128]);

            Assert.That(() => MipChain.BuildNormals(buffer), Throws.ArgumentException.With.Message.Contains("sRGB"));
        }

        [Test]
        public void A_missing_buffer_is_refused()
        {
            Assert.Multiple(() =>
            {
                Assert.That(() => MipChain.Build(null!), Throws.InstanceOf<ArgumentNullException>());
                Assert.That(() => MipChain.BuildNormals(null!), Throws.InstanceOf<ArgumentNullException>());
            });
        }

        private static PixelBuffer Gray(ColorSpace colorSpace, int width, byte[] codes)
        {
            byte[] rgba = codes.SelectMany(code => new byte[] { code, code, code, 255 }).ToArray();
            return new PixelBuffer(width, codes.Length / width, colorSpace, rgba);
        }
    }
}
