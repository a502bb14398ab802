using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    internal sealed class MaterialBlendTests
    {
        private const int Side = 16;

        private static readonly MapDerivation _own = MapDerivation.Default with { NormalStrength = 0.03f, Roughness = 0.3f };
        private static readonly float[] _sample = Noise.Of(4 * Side * Side, seed: 1);

        [Test]
        public void Where_the_mask_is_0_everywhere_maps_are_the_first_materials()
        {
            var maps = Maps(Blend(0));

            AssertEqual(maps, TextureMaps.FromSample(_sample, Side, Side, _own));
        }

        [Test]
        public void Where_it_is_1_everywhere_they_are_the_seconds()
        {
            var maps = Maps(Blend(1));

            AssertEqual(maps, TextureMaps.FromSample(_sample, Side, Side, _own with { NormalStrength = 0.1f, Roughness = 0.8f }));
        }

        [Test]
        public void A_flat_surface_stays_flat_where_materials_meet()
        {
            var mask = Enumerable.Range(0, Side * Side).Select(texel => texel % Side < Side / 2 ? 1f : 0).ToArray();
            var flat = new float[4 * Side * Side];

            var maps = TextureMaps.FromSample(flat, Side, Side, _own, new MaterialBlend("second", 0.8f, 0.1f, mask, Side, Side));

            Assert.That(maps.Normal.Values.ToArray().Where((_, at) => at % 3 == 2), Is.All.EqualTo(1f));
            Assert.That(maps.Roughness.Values.ToArray(), Is.EqualTo(mask.Select(share => 0.3f + (share * 0.5f))).Within(1e-6f));
        }

        [Test]
        public void A_mask_may_be_smaller_than_the_texture()
        {
            var flat = new float[4 * Side * Side];

            var maps = TextureMaps.FromSample(flat, Side, Side, _own, new MaterialBlend("second", 0.8f, 0.1f, [0, 1, 0, 1], 2, 2));

            var expected = WrappedResize.Of([0, 1, 0, 1], 2, 2, Side, Side).Select(share => 0.3f + (share * 0.5f));
            Assert.That(maps.Roughness.Values.ToArray(), Is.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void What_is_out_of_range_is_refused()
        {
            Assert.That(() => new MaterialBlend("second", 1.1f, 0, [0], 1, 1), Throws.TypeOf<InvalidSettingException>());
            Assert.That(() => new MaterialBlend("second", 0, -0.1f, [0], 1, 1), Throws.TypeOf<InvalidSettingException>());
            Assert.That(() => new MaterialBlend("second", 0, 0, [2], 1, 1), Throws.TypeOf<InvalidSettingException>());
            Assert.That(() => new MaterialBlend("second", 0, 0, [0], 2, 1), Throws.TypeOf<InvalidSettingException>());
        }

        private static MaterialBlend Blend(float everywhere) =>
            new("second", 0.8f, 0.1f, Enumerable.Repeat(everywhere, Side * Side).ToArray(), Side, Side);

        private static TextureMaps Maps(MaterialBlend blend) => TextureMaps.FromSample(_sample, Side, Side, _own, blend);

        private static void AssertEqual(TextureMaps maps, TextureMaps expected)
        {
            Assert.That(maps.Albedo.Values.ToArray(), Is.EqualTo(expected.Albedo.Values.ToArray()));
            Assert.That(maps.Height.Values.ToArray(), Is.EqualTo(expected.Height.Values.ToArray()));
            Assert.That(maps.Normal.Values.ToArray(), Is.EqualTo(expected.Normal.Values.ToArray()).Within(1e-5f));
            Assert.That(maps.Roughness.Values.ToArray(), Is.EqualTo(expected.Roughness.Values.ToArray()).Within(1e-6f));
            Assert.That(maps.AmbientOcclusion.Values.ToArray(), Is.EqualTo(expected.AmbientOcclusion.Values.ToArray()).Within(1e-4f));
        }
    }
}
