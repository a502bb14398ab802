using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Editor.Export
{
    internal sealed class PreviewPixelsTests
    {
        [Test]
        public void A_preview_shows_numbers_as_they_are()
        {
            var normals = new TextureMap(1, 1, 3, ColorSpace.Linear, [0.5f, 0f, 1f]);

            var image = PreviewPixels.Of(normals);

            Assert.That(image.Rgba.ToArray(), Is.EqualTo(new byte[] { 128, 0, 255, 255 }));
            Assert.That(image.ColorSpace, Is.EqualTo(ColorSpace.Srgb));
        }

        [Test]
        public void A_preview_of_one_channel_is_gray()
        {
            var height = new TextureMap(1, 1, 1, ColorSpace.Linear, [0.5f]);

            Assert.That(PreviewPixels.Of(height).Rgba.ToArray(), Is.EqualTo(new byte[] { 128, 128, 128, 255 }));
        }
    }
}
