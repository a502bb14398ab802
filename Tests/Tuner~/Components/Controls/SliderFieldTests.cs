using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Controls;

namespace SpeCa.Tuner.Tests.Components.Controls
{
    public sealed class SliderFieldTests : ComponentTests
    {
        private readonly SliderScale _scale = new(0.001, 1, IsLogarithmic: true);
        private double? _raised;

        [SetUp]
        public void SetUp() => _raised = null;

        [Test]
        public void Sliding_raises_the_value_at_that_place()
        {
            var field = Render(0.01);

            field.Find("input[type=range]").Input("667");

            Assert.That(_raised, Is.EqualTo(0.1));
        }

        [Test]
        public void The_slider_says_its_value_with_the_unit()
        {
            var field = Render(0.01, unit: "×");

            Assert.That(field.Find("input[type=range]").GetAttribute("aria-valuetext"), Is.EqualTo("0.01 ×"));
            Assert.That(field.Find("input[type=range]").GetAttribute("value"), Is.EqualTo("333"));
        }

        [TestCase("0.25", 0.25)]
        [TestCase(" 0,25 ", 0.25)]
        [TestCase("7", 7)]
        public void Typing_raises_the_number_even_beyond_the_slider(string text, double value)
        {
            var field = Render(0.01);

            field.Find(".slider__number").Change(text);

            Assert.That(_raised, Is.EqualTo(value));
        }

        [Test]
        public void What_is_no_number_is_said_and_not_raised()
        {
            var field = Render(0.01);

            field.Find(".slider__number").Change("much");

            Assert.That(_raised, Is.Null);
            Assert.That(field.Find("[role=alert]").TextContent, Does.Contain("'much' is no number"));
            Assert.That(field.Find(".slider__number").GetAttribute("aria-invalid"), Is.EqualTo("true"));
        }

        [Test]
        public void A_number_after_a_typing_error_clears_it()
        {
            var field = Render(0.01);
            field.Find(".slider__number").Change("much");

            field.Find(".slider__number").Change("0.02");

            Assert.That(field.FindAll("[role=alert]"), Is.Empty);
        }

        [Test]
        public void An_error_takes_the_place_of_the_hint()
        {
            var field = Render(0.01, error: "Tau0 is -1. Use 0 or above.");

            Assert.That(field.Find("[role=alert]").TextContent, Is.EqualTo("Tau0 is -1. Use 0 or above."));
            Assert.That(field.FindAll(".field__hint"), Is.Empty);
        }

        [Test]
        public void A_number_that_there_is_not_has_a_word()
        {
            var field = Render(value: null);

            Assert.That(field.Find(".slider__number").GetAttribute("value"), Is.EqualTo("off"));
        }

        [Test]
        public void The_label_belongs_to_the_number()
        {
            var field = Render(0.01);

            Assert.That(field.Find("label").GetAttribute("for"), Is.EqualTo(field.Find(".slider__number").Id));
        }

        private IRenderedComponent<SliderField> Render(double? value, string unit = "", string? error = null) =>
            Context.Render<SliderField>(parameters => parameters
                .Add(field => field.Label, "Acceptance threshold")
                .Add(field => field.Scale, _scale)
                .Add(field => field.Value, value)
                .Add(field => field.Unit, unit)
                .Add(field => field.NoneText, "off")
                .Add(field => field.Hint, "Lower is closer.")
                .Add(field => field.Error, error)
                .Add(field => field.ValueChanged, raised => _raised = raised));
    }
}
