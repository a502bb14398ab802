using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;
using UnityEngine;
using ColorSpace = SpeCa.Runtime.Textures.ColorSpace;

namespace SpeCa.Tests.InEditor
{
    internal sealed class TextureUploadTests
    {
        private const float Tolerance = 1f / 255f;

        private Texture2D? _texture;

        [TearDown]
        public void Destroy_the_texture() => Object.DestroyImmediate(_texture);

        [Test]
        public void The_pictures_top_row_is_the_textures_top_row()
        {
            float[] redAboveBlue = { 1f, 0f, 0f, 0f, 0f, 1f };

            _texture = Upload(new TextureMap(1, 2, 3, ColorSpace.Srgb, redAboveBlue));

            Assert.That(_texture.GetPixel(0, 1).r, Is.EqualTo(1f).Within(Tolerance));
            Assert.That(_texture.GetPixel(0, 0).b, Is.EqualTo(1f).Within(Tolerance));
        }

        [TestCase(ColorSpace.Srgb, true)]
        [TestCase(ColorSpace.Linear, false)]
        public void A_texture_is_sampled_in_the_colour_space_of_its_map(ColorSpace colorSpace, bool isSrgb)
        {
            _texture = Upload(new TextureMap(1, 1, 3, colorSpace, new[] { 0.2f, 0.4f, 0.6f }));

            Assert.That(_texture.isDataSRGB, Is.EqualTo(isSrgb));

            // As it was packed: nothing on the way may apply a transfer curve of its own.
            Assert.That(_texture.GetPixel(0, 0).g, Is.EqualTo(0.4f).Within(Tolerance));
        }

        private static Texture2D Upload(TextureMap map)
        {
            PixelBuffer pixels = PixelBuffer.Of(map);
            Texture2D texture = TextureUpload.Create("test", pixels.Width, pixels.Height, pixels.ColorSpace, hasMipmaps: false);
            texture.LoadRawTextureData(pixels.Rgba.ToArray());
            texture.Apply(updateMipmaps: false, makeNoLongerReadable: false);
            return texture;
        }
    }
}
