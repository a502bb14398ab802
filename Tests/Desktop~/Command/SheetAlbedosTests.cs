using NUnit.Framework;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class SheetAlbedosTests
    {
        [Test]
        public void Every_albedo_is_laid_out_with_its_repetitions()
        {
            var albedos = new SheetAlbedos();
            for (var count = 0; count < 4; count++)
            {
                albedos.Add(new TextureMap(8, 8, 3, ColorSpace.Srgb, new float[192]));
            }

            var sheet = albedos.Arrange(tiles: 2);

            // Two by two textures of 16 texels and the gap of 2 between them.
            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((34, 34)));
        }

        [Test]
        public void What_finds_no_room_is_left_out()
        {
            var albedos = new SheetAlbedos();
            for (var count = 0; count < 2; count++)
            {
                // One of these fits into 2^24 texels, two do not.
                albedos.Add(new TextureMap(4096, 2049, 1, ColorSpace.Srgb, new float[4096 * 2049]));
            }

            var sheet = albedos.Arrange(tiles: 1);

            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((4096, 2049)));
        }
    }
}
