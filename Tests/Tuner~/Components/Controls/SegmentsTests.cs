using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Controls;

namespace SpeCa.Tuner.Tests.Components.Controls
{
    public sealed class SegmentsTests : ComponentTests
    {
        private static readonly SegmentOption<int>[] _options =
            [new(1, "1×1"), new(2, "2×2", "Two by two"), new(3, "3×3") { IsDisabled = true }];

        private List<int> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void The_choice_is_checked_and_the_others_are_not()
        {
            var segments = Render();

            Assert.That(segments.FindAll("input").Select(input => input.HasAttribute("checked")), Is.EqualTo(new[] { false, true, false }));
        }

        [Test]
        public void Choosing_raises_the_value()
        {
            var segments = Render();

            segments.FindAll("input")[0].Change("on");

            Assert.That(_raised, Is.EqualTo(new[] { 1 }));
        }

        [Test]
        public void They_are_a_group_of_radio_buttons_with_a_name()
        {
            var segments = Render();

            Assert.That(segments.Find("[role=radiogroup]").GetAttribute("aria-label"), Is.EqualTo("Tiling"));
            Assert.That(segments.FindAll("input").Select(input => input.GetAttribute("name")).Distinct().Count(), Is.EqualTo(1));
            Assert.That(segments.FindAll("input")[2].HasAttribute("disabled"), Is.True);
        }

        private IRenderedComponent<Segments<int>> Render() => Context.Render<Segments<int>>(parameters => parameters
            .Add(segments => segments.Label, "Tiling")
            .Add(segments => segments.Options, _options)
            .Add(segments => segments.Value, 2)
            .Add(segments => segments.ValueChanged, _raised.Add));
    }
}
