using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Materials;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Plugin.Materials
{
    internal sealed class MaterialSourceTests
    {
        private static readonly MaterialClass _mirror = new() { Name = "mirror", Roughness = 0.1f, Relief = 0 };

        [Test]
        public void A_texture_with_a_height_has_every_image([Values] MaterialMap map)
        {
            var source = new MaterialSource(Texture(channels: 4), MapDerivation.Default);

            var image = source.Pack(map);

            Assert.That(source.Available, Is.EquivalentTo(Enum.GetValues<MaterialMap>()));
            Assert.That((image.Width, image.Height), Is.EqualTo((SlopeMaps.Width, SlopeMaps.Height)));
        }

        [Test]
        public void An_image_without_a_height_is_an_albedo_and_no_more()
        {
            var source = new MaterialSource(Texture(channels: 3), MapDerivation.Default);

            Assert.That(source.Available, Is.EqualTo(new[] { MaterialMap.Albedo }));
            Assert.That(source.Pack(MaterialMap.Albedo).ColorSpace, Is.EqualTo(ColorSpace.Srgb));
            Assert.That(() => source.Pack(MaterialMap.Mask), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void The_albedo_is_the_same_with_and_without_a_height()
        {
            var image = new MaterialSource(Texture(channels: 3), MapDerivation.Default).Pack(MaterialMap.Albedo);
            var relief = new MaterialSource(Texture(channels: 4), MapDerivation.Default).Pack(MaterialMap.Albedo);

            Assert.That(image.Rgba.ToArray(), Is.EqualTo(relief.Rgba.ToArray()));
        }

        [Test]
        public void Maps_are_derived_with_what_the_material_is()
        {
            var rough = new MaterialSource(Texture(channels: 4, new MaterialClass { Roughness = 0.9f }), MapDerivation.Default);
            var smooth = new MaterialSource(Texture(channels: 4, _mirror), MapDerivation.Default);

            Assert.That(MeanSmoothness(smooth), Is.GreaterThan(MeanSmoothness(rough) + 100));
        }

        [Test]
        public void The_convention_turns_the_green_of_the_normals_over()
        {
            var up = new MaterialSource(Texture(channels: 4), MapDerivation.Default).Pack(MaterialMap.Normal);
            var down = new MaterialSource(Texture(channels: 4), MapDerivation.Default with { NormalConvention = NormalConvention.DirectX }).Pack(MaterialMap.Normal);

            Assert.That(up.Rgba[1] + down.Rgba[1], Is.EqualTo(255).Within(1));
            Assert.That(up.Rgba[1], Is.Not.EqualTo(down.Rgba[1]));
        }

        private static double MeanSmoothness(MaterialSource source)
        {
            var pixels = source.Pack(MaterialMap.MetallicSmoothness);
            return pixels.Rgba.ToArray().Where((_, index) => index % PixelBuffer.BytesPerTexel == 3).Average(code => (double)code);
        }

        private static GeneratedTexture Texture(int channels, MaterialClass? material = null) => new(
            material ?? new MaterialClass { Name = "stone" },
            seed: 1,
            channels,
            SlopeMaps.Width,
            SlopeMaps.Height,
            SlopeMaps.Sample()[..(channels * SlopeMaps.Width * SlopeMaps.Height)]);
    }
}
