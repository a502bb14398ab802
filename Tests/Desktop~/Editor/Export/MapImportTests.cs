using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Editor.Export
{
    internal sealed class MapImportTests
    {
        [Test]
        public void Only_the_colour_is_srgb([Values] MaterialMap map)
        {
            Assert.That(MapImport.For(map, NormalConvention.OpenGL).IsSrgb, Is.EqualTo(map == MaterialMap.Albedo));
        }

        [Test]
        public void Only_normals_are_imported_as_normals([Values] MaterialMap map)
        {
            Assert.That(MapImport.For(map, NormalConvention.OpenGL).IsNormalMap, Is.EqualTo(map == MaterialMap.Normal));
        }

        [Test]
        public void Green_is_turned_over_in_normals_of_the_other_convention_alone([Values] MaterialMap map)
        {
            Assert.Multiple(() =>
            {
                Assert.That(MapImport.For(map, NormalConvention.OpenGL).FlipsGreen, Is.False);
                Assert.That(MapImport.For(map, NormalConvention.DirectX).FlipsGreen, Is.EqualTo(map == MaterialMap.Normal));
            });
        }

        [Test]
        public void No_two_maps_have_the_same_name()
        {
            var suffixes = Enum.GetValues<MaterialMap>().Select(map => MapImport.For(map, NormalConvention.OpenGL).Suffix);

            Assert.That(suffixes, Is.Unique);
        }
    }
}
