using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Components.Controls;
using SpeCa.Tuner.Components.Presets;

namespace SpeCa.Tuner.Tests.Components.Presets
{
    public sealed class PresetEditorTests : ComponentTests
    {
        private static readonly QualityPreset _balanced = new() { Name = "balanced", Tau0 = 0.01f, Beta = 5, Order = 2, HighestTermShare = 0.4f };

        private List<PresetEdit> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void What_the_threshold_does_stands_under_it()
        {
            var editor = Render(_balanced);

            Assert.That(editor.Find(".field__hint").TextContent, Is.EqualTo("As strict as balanced (42.4 dB)."));
        }

        [Test]
        public void Sliding_the_threshold_raises_its_field()
        {
            var editor = Render(_balanced);

            editor.Find("input[type=range][aria-label='Acceptance threshold']").Input("667");

            Assert.That(_raised, Is.EqualTo(new[] { new PresetEdit("Tau0", 0.1) }));
        }

        [Test]
        public void Switching_forecasts_off_leaves_no_threshold()
        {
            var editor = Render(_balanced);

            editor.Find("input[role=switch]").Change(false);

            Assert.That(_raised, Is.EqualTo(new[] { new PresetEdit("Tau0", null) }));
        }

        [Test]
        public void Without_forecasts_what_steers_them_rests()
        {
            var editor = Render(_balanced with { Tau0 = null });

            Assert.That(editor.Find("input[type=range][aria-label='Acceptance threshold']").HasAttribute("disabled"), Is.True);
            Assert.That(editor.Find("input[type=range][aria-label='Denoising steps']").HasAttribute("disabled"), Is.False);
        }

        [Test]
        public void All_settings_are_behind_a_button()
        {
            var editor = Render(_balanced);
            Assert.That(Labels(editor), Does.Not.Contain("Verify every"));

            editor.Find("button[aria-expanded]").Click();

            Assert.That(Labels(editor), Does.Contain("Verify every").And.Contain("Longest run at the start")
                .And.Contain("Share of the highest term").And.Contain("Full steps at the start").And.Contain("Full steps at the end"));
        }

        [TestCase("Longest run at the start", nameof(QualityPreset.MaximumSpeculativeStepsAtStart))]
        [TestCase("Share of the highest term", nameof(QualityPreset.HighestTermShare))]
        [TestCase("Full steps at the start", nameof(QualityPreset.WarmUpSteps))]
        [TestCase("Full steps at the end", nameof(QualityPreset.LastFullSteps))]
        [TestCase("Verify every", nameof(QualityPreset.VerifyEvery))]
        [TestCase("Denoising steps", nameof(QualityPreset.Steps))]
        [TestCase("Longest run of forecasts", nameof(QualityPreset.MaximumSpeculativeSteps))]
        [TestCase("Growth towards the end", nameof(QualityPreset.Beta))]
        public void Every_slider_edits_the_field_that_it_names(string label, string field)
        {
            var editor = Render(_balanced);
            editor.Find("button[aria-expanded]").Click();

            editor.Find($"input[type=range][aria-label='{label}']").Input("1000");

            Assert.That(_raised.Select(edit => edit.Field), Is.EqualTo(new[] { field }));
        }

        [Test]
        public void The_error_of_a_field_stands_under_it()
        {
            var editor = Render(_balanced, field => field == "Beta" ? "beta is 0. Use a value above 0." : null);

            var slider = editor.FindComponents<SliderField>().Single(field => field.Instance.Label == "Growth towards the end");
            Assert.That(slider.Find("[role=alert]").TextContent, Is.EqualTo("beta is 0. Use a value above 0."));
            Assert.That(editor.FindAll("[role=alert]"), Has.Count.EqualTo(1));
        }

        private static IEnumerable<string> Labels(IRenderedComponent<PresetEditor> editor) =>
            editor.FindAll("label").Select(label => label.TextContent);

        private IRenderedComponent<PresetEditor> Render(QualityPreset preset, System.Func<string, string?>? errorOf = null) =>
            Context.Render<PresetEditor>(parameters => parameters
                .Add(editor => editor.Value, preset)
                .Add(editor => editor.ThresholdHint, "As strict as balanced (42.4 dB).")
                .Add(editor => editor.ErrorOf, errorOf ?? (_ => null))
                .Add(editor => editor.Edited, _raised.Add));
    }
}
