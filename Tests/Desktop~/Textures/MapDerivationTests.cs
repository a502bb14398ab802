using NUnit.Framework;
using NUnit.Framework.Constraints;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class MapDerivationTests
    {
        [TestCase(-0.01f)]
        [TestCase(1.01f)]
        [TestCase(float.NaN)]
        public void A_share_outside_0_to_1_is_refused_by_name(float value)
        {
            Assert.That(() => new MapDerivation { NormalStrength = value }, Refuses("NormalStrength"));
            Assert.That(() => new MapDerivation { Roughness = value }, Refuses("Roughness"));
            Assert.That(() => new MapDerivation { RoughnessVariation = value }, Refuses("RoughnessVariation"));
            Assert.That(() => new MapDerivation { OcclusionStrength = value }, Refuses("OcclusionStrength"));
        }

        [Test]
        public void An_occlusion_that_would_reach_around_the_tile_is_refused()
        {
            Assert.That(() => MapDerivation.Default with { OcclusionRadius = 0.51f }, Refuses("OcclusionRadius"));
        }

        [TestCase(-0.01f)]
        [TestCase(8.01f)]
        [TestCase(float.NaN)]
        public void Scales_and_offsets_out_of_range_are_refused(float value)
        {
            Assert.That(() => new MapDerivation { RoughnessScale = value }, Refuses("RoughnessScale"));
            Assert.That(() => new MapDerivation { RoughnessOffset = value * 101 }, Refuses("RoughnessOffset"));
            Assert.That(() => new MapDerivation { ReliefScale = value }, Refuses("ReliefScale"));
        }

        [Test]
        public void An_unknown_convention_is_refused()
        {
            Assert.That(() => new MapDerivation { NormalConvention = (NormalConvention)2 }, Refuses("NormalConvention"));
        }

        private static EqualStringConstraint Refuses(string setting)
        {
            return Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting);
        }
    }
}
