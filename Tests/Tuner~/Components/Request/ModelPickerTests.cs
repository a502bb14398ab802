using System.Collections.Generic;
using System.Linq;
using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Request;

namespace SpeCa.Tuner.Tests.Components.Request
{
    public sealed class ModelPickerTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void Loading_asks_for_the_folder_that_was_typed()
        {
            var picker = Render();
            picker.Find(".input").Input("  /models/other ");

            picker.Find("form").Submit();

            Assert.That(_raised, Is.EqualTo(new[] { "/models/other" }));
        }

        [Test]
        public void What_is_being_typed_stays_when_the_page_is_shown_anew()
        {
            var picker = Render();
            picker.Find(".input").Input("/models/oth");

            picker.Render(parameters => parameters.Add(p => p.IsLoading, false));

            Assert.That(picker.Find(".input").GetAttribute("value"), Is.EqualTo("/models/oth"));
        }

        [Test]
        public void Nothing_can_be_loaded_from_an_empty_folder_or_twice()
        {
            var picker = Render();

            picker.Find(".input").Input(" ");
            Assert.That(picker.Find("button[type=submit]").HasAttribute("disabled"), Is.True);
            picker.Render(parameters => parameters.Add(p => p.IsLoading, true));

            Assert.That(picker.Find("button[type=submit]").TextContent.Trim(), Is.EqualTo("Loading…"));
        }

        [Test]
        public void An_error_is_said_where_the_folder_is()
        {
            var picker = Render("manifest.json is missing.");

            Assert.That(picker.Find("[role=alert]").TextContent.Trim(), Is.EqualTo("manifest.json is missing."));
            Assert.That(picker.Find(".input").GetAttribute("aria-invalid"), Is.EqualTo("true"));
        }

        [Test]
        public void The_provider_is_chosen_by_name()
        {
            var picker = Render();

            picker.FindAll("input[type=radio]")[^1].Change("on");

            Assert.That(_raised, Is.EqualTo(new[] { "Cpu" }));
        }

        private IRenderedComponent<ModelPicker> Render(string? error = null) => Context.Render<ModelPicker>(parameters => parameters
            .Add(picker => picker.Folder, "/models/default")
            .Add(picker => picker.Error, error)
            .Add(picker => picker.Loads, _raised.Add)
            .Add(picker => picker.ProviderChanged, _raised.Add));
    }
}
