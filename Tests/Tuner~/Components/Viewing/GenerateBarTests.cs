using System.Collections.Generic;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Viewing;

namespace SpeCa.Tuner.Tests.Components.Viewing
{
    public sealed class GenerateBarTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void At_rest_it_generates()
        {
            var bar = Render();

            bar.Find(".generate__main").Click();

            Assert.That(_raised, Is.EqualTo(new[] { "generate" }));
        }

        [Test]
        public void While_it_runs_the_same_place_cancels()
        {
            var bar = Render(isRunning: true);

            bar.Find(".generate__main").Click();

            Assert.That(bar.Find(".generate__main").TextContent.Trim(), Is.EqualTo("Cancel"));
            Assert.That(_raised, Is.EqualTo(new[] { "cancel" }));
        }

        [TestCase(0.424, "42")]
        [TestCase(7, "100")]
        [TestCase(-1, "0")]
        public void Progress_is_said_in_percent(double progress, string percent)
        {
            var bar = Render(progress: progress);

            Assert.That(bar.Find("[role=progressbar]").GetAttribute("aria-valuenow"), Is.EqualTo(percent));
            Assert.That(bar.Find(".progress__done").GetAttribute("style"), Does.Contain($"width: {percent}%"));
        }

        [Test]
        public void An_error_takes_the_place_of_the_status()
        {
            var bar = Render(error: "Size is 70. Use a multiple of 8.");

            Assert.That(bar.Find("[role=status]").TextContent, Is.EqualTo("Size is 70. Use a multiple of 8."));
        }

        [Test]
        public void The_live_switch_raises_its_new_state()
        {
            var bar = Render();

            bar.Find("input[role=switch]").Change(true);

            Assert.That(_raised, Is.EqualTo(new[] { "live True" }));
        }

        private IRenderedComponent<GenerateBar> Render(bool isRunning = false, double progress = 0, string? error = null) =>
            Context.Render<GenerateBar>(parameters => parameters
                .Add(bar => bar.IsRunning, isRunning)
                .Add(bar => bar.Progress, progress)
                .Add(bar => bar.StatusText, "Ready")
                .Add(bar => bar.Error, error)
                .Add(bar => bar.Generate, () => _raised.Add("generate"))
                .Add(bar => bar.Cancel, () => _raised.Add("cancel"))
                .Add(bar => bar.IsLiveChanged, isLive => _raised.Add($"live {isLive}")));
    }
}
