using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class TextureSizeTests
    {
        [TestCase("64", 64, 64)]
        [TestCase("128x64", 128, 64)]
        [TestCase("8X16", 8, 16)]
        public void One_number_is_a_square_and_two_are_width_and_height(string text, int width, int height)
        {
            var isSize = TextureSize.TryParse(text, out var size);

            Assert.That((isSize, size), Is.EqualTo((true, new TextureSize(width, height))));
        }

        [TestCase("")]
        [TestCase("x")]
        [TestCase("64x")]
        [TestCase("x64")]
        [TestCase("0")]
        [TestCase("-64")]
        [TestCase("64.5")]
        [TestCase("1x2x3")]
        [TestCase("99999999999")]
        public void Anything_else_is_no_size(string text)
        {
            Assert.That(TextureSize.TryParse(text, out _), Is.False);
        }
    }
}
