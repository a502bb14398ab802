using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Editor.Looks;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Editor
{
    internal sealed class LookViewModelTests
    {
        [Test]
        public void Maps_are_as_made_at_first()
        {
            var look = new LookViewModel();

            Assert.That(look.Derivation, Is.EqualTo(MapDerivation.Default));
            Assert.That((look.IsModified, look.Error, look.ResetCommand.CanExecute(null)), Is.EqualTo((false, (string?)null, false)));
        }

        [Test]
        public void Every_value_reaches_the_derivation()
        {
            var look = new MapLook
            {
                Palette = "204080, #c0a020",
                PaletteAmount = 0.5f,
                Hue = 20,
                Saturation = 1.5f,
                Brightness = 0.75f,
                Roughness = 0.25f,
                RoughnessOffset = 0.125f,
                Relief = 3,
            };

            var derivation = look.ToDerivation(NormalConvention.DirectX);

            var grading = derivation.Grading;
            Assert.That(grading.Palette, Is.Not.Null);
            Assert.That((grading.PaletteAmount, grading.Hue, grading.Saturation, grading.Brightness), Is.EqualTo((0.5f, 20f, 1.5f, 0.75f)));
            Assert.That(
                (derivation.RoughnessScale, derivation.RoughnessOffset, derivation.ReliefScale, derivation.NormalConvention),
                Is.EqualTo((0.25f, 0.125f, 3f, NormalConvention.DirectX)));
        }

        [TestCase("", ExpectedResult = true)]
        [TestCase("   ", ExpectedResult = true)]
        [TestCase("204080", ExpectedResult = false)]
        public bool An_empty_palette_leaves_the_colours(string palette) => new MapLook { Palette = palette }.ToDerivation().Grading.IsNeutral;

        [TestCase("green", 0f, "green")]
        [TestCase("", 200f, "Hue is 200")]
        [TestCase("", float.NaN, "Hue is NaN")]
        public void What_cannot_work_is_said_and_the_look_before_stays(string palette, float hue, string reason)
        {
            var look = new LookViewModel { Look = new MapLook { Roughness = 0.5f } };
            var before = look.Derivation;

            look.Look = look.Look with { Palette = palette, Hue = hue };

            Assert.That(look.Error, Does.Contain(reason));
            Assert.That(look.Derivation, Is.SameAs(before));
            Assert.That(look.Applied, Is.EqualTo(new MapLook { Roughness = 0.5f }));
            look.ResetCommand.Execute(null);
            Assert.That((look.Error, look.IsModified, look.Derivation), Is.EqualTo(((string?)null, false, MapDerivation.Default)));
        }

        [Test]
        public void The_same_look_again_changes_nothing()
        {
            var look = new LookViewModel { Look = new MapLook { Palette = "204080" } };
            var changes = new List<string?>();
            look.PropertyChanged += (_, change) => changes.Add(change.PropertyName);

            look.Look = new MapLook { Palette = "204080" };

            Assert.That(changes, Is.Empty);
        }
    }
}
