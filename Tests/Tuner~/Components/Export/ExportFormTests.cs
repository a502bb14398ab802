using System.Collections.Generic;
using Bunit;
using NUnit.Framework;
using SpeCa.Runtime.Textures;
using SpeCa.Tuner.Components.Export;

namespace SpeCa.Tuner.Tests.Components.Export
{
    public sealed class ExportFormTests : ComponentTests
    {
        private List<string> _raised = null!;

        [SetUp]
        public void SetUp() => _raised = [];

        [Test]
        public void Without_a_texture_nothing_can_be_exported()
        {
            var form = Render(canExport: false);

            Assert.That(form.Find(".export__main").HasAttribute("disabled"), Is.True);
            Assert.That(form.FindAll("a"), Is.Empty);
        }

        [Test]
        public void Exporting_naming_and_the_convention_are_raised()
        {
            var form = Render();

            form.Find(".input").Change("wall");
            form.FindAll("input[type=radio]")[1].Change("on");
            form.Find(".export__main").Click();

            Assert.That(_raised, Is.EqualTo(new[] { "wall", "DirectX", "export" }));
        }

        [Test]
        public void What_was_written_is_said_and_can_be_downloaded()
        {
            var form = Render();

            form.Render(parameters => parameters.Add(f => f.Folder, "/out/brick_7").Add(f => f.FileCount, 7).Add(f => f.DownloadAddress, "exports/abc.zip"));

            Assert.That(form.Find("[role=status]").TextContent, Is.EqualTo("7 files are in /out/brick_7"));
            Assert.That(form.Find("a").GetAttribute("href"), Is.EqualTo("exports/abc.zip"));
        }

        [Test]
        public void An_error_is_said()
        {
            var form = Render();

            form.Render(parameters => parameters.Add(f => f.Error, "Name is '../x'. Use letters."));

            Assert.That(form.Find("[role=alert]").TextContent.Trim(), Is.EqualTo("Name is '../x'. Use letters."));
        }

        private IRenderedComponent<ExportForm> Render(bool canExport = true) => Context.Render<ExportForm>(parameters => parameters
            .Add(form => form.Name, "brick_7")
            .Add(form => form.CanExport, canExport)
            .Add(form => form.NameChanged, _raised.Add)
            .Add(form => form.Convention, NormalConvention.OpenGL)
            .Add(form => form.ConventionChanged, convention => _raised.Add($"{convention}"))
            .Add(form => form.Export, () => _raised.Add("export")));
    }
}
