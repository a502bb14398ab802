using System;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Textures;
using SpeCa.Tuner.Tests.Session;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Tests.Viewing
{
    public sealed class MapImageTests
    {
        [Test]
        public void Values_are_rounded_as_their_file_has_them()
        {
            var map = new TextureMap(3, 1, 1, ColorSpace.Linear, [0, 0.5f, 1]);

            var image = MapImage.Of(map);

            Assert.That(image.Bytes, Is.EqualTo(new byte[] { 0, 128, 255 }));
            Assert.That((image.Width, image.Height, image.Channels), Is.EqualTo((3, 1, 1)));
        }

        [Test]
        public async Task Every_map_of_a_texture_can_be_shown()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = (await window.MakeAsync()).Texture;

            foreach (var kind in Enum.GetValues<MapKind>())
            {
                var image = MapImage.Of(texture, kind, MapDerivation.Default);

                Assert.That(image.Bytes, Has.Length.EqualTo(texture.Width * texture.Height * image.Channels), kind.ToString());
                Assert.That(image.Channels, Is.EqualTo(kind is MapKind.Albedo or MapKind.Normal ? 3 : 1), kind.ToString());
            }
        }

        [Test]
        public async Task A_material_has_the_same_maps()
        {
            using var window = await TinyWindow.OpenAsync();
            var texture = (await window.MakeAsync()).Texture;

            var material = MaterialImages.Of(texture, MapDerivation.Default);

            var maps = new[] { material.Albedo, material.Normal, material.HeightMap, material.Roughness, material.Ao };
            var kinds = new[] { MapKind.Albedo, MapKind.Normal, MapKind.Height, MapKind.Roughness, MapKind.AmbientOcclusion };
            Assert.That(maps, Is.EqualTo(kinds.Select(kind => MapImage.Of(texture, kind, MapDerivation.Default).Bytes)));
        }
    }
}
