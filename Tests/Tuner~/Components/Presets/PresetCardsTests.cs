using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Components.Presets;

namespace SpeCa.Tuner.Tests.Components.Presets
{
    public sealed class PresetCardsTests : ComponentTests
    {
        private static readonly QualityPreset[] _presets =
        [
            new() { Name = "exact", Description = "Every step in full." },
            new()
            {
                Name = "balanced",
                Tau0 = 0.01f,
                Measured = new PresetMeasurement { WallSpeedup = 3.37, BlockSpeedup = 3.53, PsnrMeanDb = 42.4, PsnrP5Db = 33.8, Samples = 32 },
            },
            new() { Name = "mine", Tau0 = 0.5f },
        ];

        private List<QualityPreset> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void Each_says_what_it_was_measured_to_do()
        {
            var cards = Render();

            var figures = cards.FindAll(".preset").Select(card => string.Join(", ", card.QuerySelectorAll(".preset__figure").Select(figure => figure.TextContent)));

            Assert.That(figures, Is.EqualTo(new[] { "1×, identical", "3.37×, 42.4 dB", "–, not measured" }));
        }

        [Test]
        public void An_edited_one_is_not_measured()
        {
            var cards = Context.Render<PresetCards>(parameters => parameters
                .Add(c => c.Presets, _presets).Add(c => c.Selected, _presets[1]).Add(c => c.IsModified, true));

            var figures = cards.FindAll(".preset")[1].QuerySelectorAll(".preset__figure").Select(figure => figure.TextContent);

            Assert.That(figures, Is.EqualTo(new[] { "–", "not measured" }));
        }

        [Test]
        public void Selecting_raises_the_preset()
        {
            var cards = Render();

            cards.FindAll("input")[1].Change("on");

            Assert.That(_raised, Is.EqualTo(new[] { _presets[1] }));
        }

        [Test]
        public void Own_and_edited_ones_are_marked()
        {
            var cards = Render(isModified: true);

            Assert.That(cards.FindAll(".preset")[0].QuerySelector(".preset__changed"), Is.Not.Null);
            Assert.That(cards.FindAll(".preset")[1].QuerySelector(".preset__own"), Is.Null);
            Assert.That(cards.FindAll(".preset")[2].QuerySelector(".preset__own"), Is.Not.Null);
        }

        private IRenderedComponent<PresetCards> Render(bool isModified = false) => Context.Render<PresetCards>(parameters => parameters
            .Add(cards => cards.Presets, _presets)
            .Add(cards => cards.Selected, _presets[0])
            .Add(cards => cards.IsModified, isModified)
            .Add(cards => cards.IsBuiltIn, preset => preset.Name != "mine")
            .Add(cards => cards.SelectedChanged, _raised.Add));
    }
}
