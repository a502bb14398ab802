using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Viewing;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Tests.Components.Viewing
{
    public sealed class ViewToolbarTests : ComponentTests
    {
        private List<ViewState> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [TestCase(StageKind.Flat, new[] { "Shown on", "Comparison with the exact result", "Map", "Tiles" })]
        [TestCase(StageKind.Sphere, new[] { "Shown on", "Tiles" })]
        [TestCase(StageKind.Room, new[] { "Shown on" })]
        public void What_can_be_chosen_suits_what_is_shown(StageKind stage, string[] groups)
        {
            var toolbar = Render(new ViewState { Stage = stage });

            Assert.That(toolbar.FindAll("[role=radiogroup]").Select(group => group.GetAttribute("aria-label")), Is.EqualTo(groups));
        }

        [Test]
        public void A_choice_changes_only_its_own_part_of_the_view()
        {
            var view = new ViewState { Tiles = 3, Map = MapKind.Normal };
            var toolbar = Render(view);

            toolbar.Find("[aria-label=Tiles] .segment:nth-child(4) input").Change("on");
            toolbar.Find("[aria-label=Map] .segment:nth-child(5) input").Change("on");

            Assert.That(_raised, Is.EqualTo(new[] { view with { Tiles = 4 }, view with { Map = MapKind.AmbientOcclusion } }));
        }

        [Test]
        public void Without_an_exact_result_there_is_nothing_to_compare_with()
        {
            var toolbar = Render(new ViewState(), canCompare: false);

            var disabled = toolbar.FindAll("[aria-label='Comparison with the exact result'] input").Select(input => input.HasAttribute("disabled"));

            Assert.That(disabled, Is.EqualTo(new[] { false, true, true }));
        }

        [Test]
        public void An_image_has_no_other_maps_and_no_shapes()
        {
            var toolbar = Render(new ViewState(), hasHeight: false);

            Assert.That(toolbar.FindAll("[aria-label=Map] input:not([disabled])"), Has.Count.EqualTo(1));
            Assert.That(toolbar.FindAll("[aria-label='Shown on'] input:not([disabled])"), Has.Count.EqualTo(1));
        }

        private IRenderedComponent<ViewToolbar> Render(ViewState view, bool canCompare = true, bool hasHeight = true) =>
            Context.Render<ViewToolbar>(parameters => parameters
                .Add(toolbar => toolbar.View, view)
                .Add(toolbar => toolbar.CanCompare, canCompare)
                .Add(toolbar => toolbar.HasHeight, hasHeight)
                .Add(toolbar => toolbar.ViewChanged, _raised.Add));
    }
}
