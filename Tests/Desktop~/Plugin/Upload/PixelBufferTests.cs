using System;
using NUnit.Framework;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Upload
{
    [TestFixture]
    public sealed class PixelBufferTests
    {
        [Test]
        public void A_buffer_does_not_follow_the_array_it_was_made_from()
        {
            byte[] rgba = [1, 2, 3, 4];
            var buffer = new PixelBuffer(1, 1, ColorSpace.Linear, rgba);

            rgba[0] = 9;

            Assert.That(buffer.Rgba[0], Is.EqualTo(1));
        }

        [TestCase(0, 1)]
        [TestCase(1, 0)]
        [TestCase(-1, -1)]
        public void A_size_without_texels_is_refused(int width, int height)
        {
            Assert.That(
                () => new PixelBuffer(width, height, ColorSpace.Srgb, new byte[4]),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void A_wrong_number_of_bytes_is_refused()
        {
            Assert.That(
                () => new PixelBuffer(2, 3, ColorSpace.Srgb, new byte[23]),
                Throws.ArgumentException.With.Message.Contains("24 bytes, not 23"));
        }

        [Test]
        public void A_size_whose_bytes_overflow_is_refused()
        {
            // 65536 x 65536 x 4 is 0 in 32 bits.
            Assert.That(
                () => new PixelBuffer(65536, 65536, ColorSpace.Srgb, []),
                Throws.ArgumentException.With.Message.Contains("17179869184 bytes"));
        }

        [Test]
        public void An_unknown_colour_space_is_refused()
        {
            Assert.That(
                () => new PixelBuffer(1, 1, (ColorSpace)7, new byte[4]),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
