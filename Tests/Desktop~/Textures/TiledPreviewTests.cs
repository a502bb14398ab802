using System;
using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class TiledPreviewTests
    {
        [Test]
        public void Every_texel_comes_back_once_a_tile()
        {
            TextureMap tile = Relief.Gray(Relief.Noise(3, 2));

            TextureMap preview = TiledPreview.Repeat(tile, 2, 3);

            Assert.That((preview.Width, preview.Height, preview.ColorSpace), Is.EqualTo((6, 6, ColorSpace.Srgb)));
            for (int y = 0; y < preview.Height; y++)
            {
                for (int x = 0; x < preview.Width; x++)
                {
                    Assert.That(preview.Texel(x, y).ToArray(), Is.EqualTo(tile.Texel(x % 3, y % 2).ToArray()));
                }
            }
        }

        [TestCase(0, 1)]
        [TestCase(1, 0)]
        [TestCase(int.MaxValue, 1)]
        public void A_preview_that_cannot_be_is_refused(int columns, int rows)
        {
            TextureMap tile = Relief.Noise(3, 2);

            Assert.That(
                () => TiledPreview.Repeat(tile, columns, rows), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
