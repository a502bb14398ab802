using System.Linq;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using NUnit.Framework;
using SpeCa.Editor.Timelines;
using SpeCa.Runtime.Speculation;
using SpeCa.Tuner.Components.Timelines;

namespace SpeCa.Tuner.Tests.Components.Timelines
{
    public sealed class TimelineChartTests : ComponentTests
    {
        private static readonly TimelineStep[] _steps =
        [
            new(0, StepOutcome.Full, float.NaN, float.NaN, 20, 30),
            new(1, StepOutcome.Unverified, float.NaN, float.NaN, 1, 2),
            new(2, StepOutcome.Accepted, 0.004f, 0.01f, 1, 3),
            new(3, StepOutcome.Rejected, 0.08f, 0.012f, 21, 33),
        ];

        [Test]
        public void Every_step_has_a_column_with_its_outcome()
        {
            var chart = Render();

            Assert.That(
                chart.FindAll("g.step").Select(step => step.GetAttribute("data-outcome")),
                Is.EqualTo(new[] { "full", "unverified", "accepted", "rejected" }));
        }

        [Test]
        public void Outcomes_differ_in_more_than_colour()
        {
            var chart = Render();

            var rejected = chart.Find("g.step[data-outcome=rejected]");
            Assert.That(rejected.QuerySelector(".bar")!.GetAttribute("style"), Does.Contain("url(#hatch"));
            Assert.That(rejected.QuerySelector(".cross"), Is.Not.Null);
            Assert.That(chart.Find("g.step[data-outcome=accepted]").QuerySelector(".dot"), Is.Not.Null);
            Assert.That(chart.Find("g.step[data-outcome=unverified]").QuerySelector(".dot"), Is.Null);
        }

        [Test]
        public void The_legend_counts_the_outcomes()
        {
            var chart = Render();

            var entries = chart.FindAll(".legend__entry").Select(entry => entry.TextContent.Trim()).Take(4);

            Assert.That(entries, Is.EqualTo(new[] { "Full 1", "Accepted 1", "Unverified 1", "Rejected 1" }));
        }

        [Test]
        public void Arrow_keys_move_from_step_to_step()
        {
            var chart = Render();
            var picture = chart.Find("svg[role=application]");

            picture.KeyDown(new KeyboardEventArgs { Key = "End" });
            Assert.That(Detail(chart), Does.StartWith("Step 4: The forecast was too far off"));
            picture.KeyDown(new KeyboardEventArgs { Key = "ArrowLeft" });

            Assert.That(Detail(chart), Is.EqualTo(
                "Step 3: The forecast was checked and used. Error 0.004, threshold 0.01. 1 block, 3.0 ms."));
        }

        [Test]
        public void Pointing_at_a_step_shows_it_and_leaving_hides_it()
        {
            var chart = Render();

            chart.FindAll("g.step")[0].TriggerEvent("onmouseenter", new MouseEventArgs());
            Assert.That(Detail(chart), Does.StartWith("Step 1: All blocks were computed"));
            chart.Find("figure").TriggerEvent("onmouseleave", new MouseEventArgs());

            Assert.That(Detail(chart), Does.StartWith("Point at a step"));
        }

        [Test]
        public void Without_steps_it_says_what_to_do()
        {
            var chart = Context.Render<TimelineChart>(parameters => parameters.Add(c => c.Steps, []));

            Assert.That(chart.Find("p").TextContent, Does.StartWith("Generate a texture"));
        }

        [Test]
        public void Fewer_steps_than_before_drop_a_choice_that_is_gone()
        {
            var chart = Render();
            chart.Find("svg[role=application]").KeyDown(new KeyboardEventArgs { Key = "End" });

            chart.Render(parameters => parameters.Add(c => c.Steps, _steps[..2]));

            Assert.That(Detail(chart), Does.StartWith("Point at a step"));
        }

        private static string Detail(IRenderedComponent<TimelineChart> chart) => chart.Find("figcaption").TextContent.Trim();

        private IRenderedComponent<TimelineChart> Render() =>
            Context.Render<TimelineChart>(parameters => parameters.Add(chart => chart.Steps, _steps));
    }
}
