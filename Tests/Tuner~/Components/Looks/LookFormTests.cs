using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Editor.Looks;
using SpeCa.Tuner.Components.Looks;

namespace SpeCa.Tuner.Tests.Components.Looks
{
    public sealed class LookFormTests : ComponentTests
    {
        private List<MapLook> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void Every_slider_changes_its_own_value()
        {
            var form = Render(MapLook.AsMade);

            foreach (var number in form.FindAll(".slider__number"))
            {
                number.Change("0.5");
            }

            Assert.That(_raised, Is.EqualTo(new[]
            {
                new MapLook { Hue = 0.5f },
                new MapLook { Saturation = 0.5f },
                new MapLook { Brightness = 0.5f },
                new MapLook { Roughness = 0.5f },
                new MapLook { RoughnessOffset = 0.5f },
                new MapLook { Relief = 0.5f },
            }));
        }

        [Test]
        public void A_palette_is_shown_in_its_colours_and_has_an_amount()
        {
            var form = Render(new MapLook { Palette = "204080, #c0a020" });

            form.FindAll(".slider__number")[0].Change("0.25");

            Assert.That(
                form.FindAll(".look__color").Select(color => color.GetAttribute("style")),
                Is.EqualTo(new[] { "background: #204080", "background: #c0a020" }));
            Assert.That(_raised, Is.EqualTo(new[] { new MapLook { Palette = "204080, #c0a020", PaletteAmount = 0.25f } }));
        }

        [Test]
        public void What_is_typed_as_a_palette_is_raised_even_if_it_is_none()
        {
            var form = Render(MapLook.AsMade);

            form.Find(".input").Change("teal");

            Assert.That(_raised, Is.EqualTo(new[] { new MapLook { Palette = "teal" } }));
        }

        [Test]
        public void An_error_is_said_and_no_colours_are_shown()
        {
            var form = Render(new MapLook { Palette = "teal" }, "Palette is 'teal'.");

            Assert.That(form.Find("[role=alert]").TextContent, Is.EqualTo("Palette is 'teal'."));
            Assert.That(form.Find(".input").GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(form.FindAll(".look__color"), Is.Empty);
        }

        private IRenderedComponent<LookForm> Render(MapLook look, string? error = null) => Context.Render<LookForm>(parameters => parameters
            .Add(form => form.Look, look)
            .Add(form => form.LookChanged, _raised.Add)
            .Add(form => form.Error, error));
    }
}
