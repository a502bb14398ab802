using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Runtime.Presets.Calibration;
using SpeCa.Tuner.Components.Calibration;

namespace SpeCa.Tuner.Tests.Components.Calibration
{
    public sealed class CalibrationFormTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void The_number_has_the_unit_of_its_kind()
        {
            var form = Render();

            Assert.That(form.Find(".unit__text").TextContent, Is.EqualTo("dB"));
            Assert.That(form.Find("label").TextContent, Is.Not.Empty);
            Assert.That(form.Markup, Does.Contain("Least quality"));
        }

        [Test]
        public void What_is_set_is_raised()
        {
            var form = Render();

            form.FindAll("input[type=radio]")[2].Change("on");
            form.FindAll(".input")[0].Change("35,5");
            form.FindAll(".input")[1].Change("walls");
            form.Find(".search__start").Click();

            Assert.That(_raised, Is.EqualTo(new[] { "MinimumSpeedup", "35.5", "walls", "start" }));
        }

        [Test]
        public void What_is_no_number_is_said_and_nothing_can_be_started()
        {
            var form = Render();

            form.FindAll(".input")[0].Change("good");

            Assert.That(form.Find(".note").TextContent, Does.StartWith("'good' is no number"));
            Assert.That(form.Find(".search__start").HasAttribute("disabled"), Is.True);
            Assert.That(_raised, Is.Empty);
        }

        [Test]
        public void While_it_runs_progress_and_the_best_are_shown_and_it_can_be_cancelled()
        {
            var form = Render();

            form.Render(parameters => parameters
                .Add(f => f.IsRunning, true).Add(f => f.Progress, 0.5).Add(f => f.StatusText, "About 30 s left.").Add(f => f.BestText, "3.00× fewer blocks"));
            form.Find(".search__start").Click();

            Assert.That(form.Find("[role=progressbar]").GetAttribute("aria-valuenow"), Is.EqualTo("50"));
            Assert.That(form.Find("[role=status]").TextContent, Is.EqualTo("About 30 s left."));
            Assert.That(form.Markup, Does.Contain("Best so far: 3.00× fewer blocks"));
            Assert.That(form.FindAll("input[type=radio]").All(radio => radio.HasAttribute("disabled")), Is.True);
            Assert.That(_raised, Is.EqualTo(new[] { "cancel" }));
        }

        [Test]
        public void What_was_found_can_be_used()
        {
            var form = Render();

            form.Render(parameters => parameters
                .Add(f => f.IsFinished, true).Add(f => f.IsTargetHeld, true).Add(f => f.StatusText, "Held on fresh textures.")
                .Add(f => f.Points, [new CurvePoint(3, 40, "0.01", IsFound: true)]).Add(f => f.CanKeep, true));
            form.Find(".button--primary").Click();

            Assert.That(form.Find("[role=status]").TextContent.Trim(), Is.EqualTo("Held on fresh textures."));
            Assert.That(form.FindAll("g.found"), Has.Count.EqualTo(1));
            Assert.That(_raised, Is.EqualTo(new[] { "keep" }));
        }

        [Test]
        public void A_target_that_was_missed_is_a_warning()
        {
            var form = Render();

            form.Render(parameters => parameters.Add(f => f.IsFinished, true).Add(f => f.IsTargetHeld, false).Add(f => f.StatusText, "Not held."));

            Assert.That(form.FindAll(".message--warn"), Has.Count.EqualTo(1));
        }

        private IRenderedComponent<CalibrationForm> Render() => Context.Render<CalibrationForm>(parameters => parameters
            .Add(form => form.Kind, CalibrationTargetKind.MinimumPsnr)
            .Add(form => form.KindChanged, kind => _raised.Add($"{kind}"))
            .Add(form => form.TargetValue, 32)
            .Add(form => form.TargetValueChanged, value => _raised.Add(SpeCa.Tuner.Formatting.Figures.Plain(value)))
            .Add(form => form.Unit, "dB")
            .Add(form => form.TargetText, "at least 32 dB")
            .Add(form => form.PresetName, "calibrated")
            .Add(form => form.PresetNameChanged, _raised.Add)
            .Add(form => form.IsQuick, true)
            .Add(form => form.CanStart, true)
            .Add(form => form.Start, () => _raised.Add("start"))
            .Add(form => form.Cancel, () => _raised.Add("cancel"))
            .Add(form => form.Keep, () => _raised.Add("keep")));
    }
}
