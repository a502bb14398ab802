using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Materials
{
    internal sealed class GrayMapTests
    {
        [Test]
        public void A_value_is_in_all_three_colours_and_the_bottom_row_comes_first()
        {
            var map = new TextureMap(1, 2, 1, ColorSpace.Linear, [0f, 1f]);

            var image = GrayMap.Pack(map);

            Assert.That(image.Rgba.ToArray(), Is.EqualTo(new byte[] { 255, 255, 255, 255, 0, 0, 0, 255 }));
        }

        [Test]
        public void A_colour_map_is_refused()
        {
            Assert.That(() => GrayMap.Pack(SlopeMaps.Make().Albedo), Throws.ArgumentException);
        }
    }
}
