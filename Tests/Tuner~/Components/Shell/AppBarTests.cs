using System.Collections.Generic;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Shell;

namespace SpeCa.Tuner.Tests.Components.Shell
{
    public sealed class AppBarTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void The_provider_says_why_it_is_the_one()
        {
            var bar = Render("Materials 64", ThemeChoice.Dark);

            Assert.That(bar.Find(".bar__name").TextContent, Is.EqualTo("Materials 64"));
            Assert.That(bar.Find(".chip").GetAttribute("aria-label"), Is.EqualTo("Runs on CPU. DirectML is not available"));
        }

        [Test]
        public void Without_a_model_it_says_so()
        {
            var bar = Render("", ThemeChoice.Dark);

            Assert.That(bar.Find(".bar__model").TextContent.Trim(), Is.EqualTo("No model is loaded"));
        }

        [TestCase(ThemeChoice.System, "Dark")]
        [TestCase(ThemeChoice.Dark, "Light")]
        [TestCase(ThemeChoice.Light, "System")]
        public void The_theme_goes_round(ThemeChoice theme, string next)
        {
            var bar = Render("Materials 64", theme);

            bar.FindAll("button")[0].Click();

            Assert.That(_raised, Is.EqualTo(new[] { next }));
        }

        [Test]
        public void Help_is_a_button()
        {
            var bar = Render("Materials 64", ThemeChoice.Dark);

            bar.Find("button[aria-label='Help and shortcuts']").Click();

            Assert.That(_raised, Is.EqualTo(new[] { "help" }));
        }

        private IRenderedComponent<AppBar> Render(string name, ThemeChoice theme) => Context.Render<AppBar>(parameters => parameters
            .Add(bar => bar.ModelName, name)
            .Add(bar => bar.Provider, "CPU")
            .Add(bar => bar.ProviderReason, "DirectML is not available")
            .Add(bar => bar.Theme, theme)
            .Add(bar => bar.ThemeChanged, choice => _raised.Add($"{choice}"))
            .Add(bar => bar.Help, () => _raised.Add("help")));
    }
}
