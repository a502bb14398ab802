using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Browser
{
    public sealed class KeepingTests : BrowserTests
    {
        [Test]
        public async Task A_material_is_exported_as_a_folder_and_as_one_file()
        {
            await Page.WaitForTextureAsync();

            await Page.Button("Export").Last.ClickAsync();
            var link = Page.Raw.GetByRole(AriaRole.Link, new() { Name = "Download .zip" });
            await link.WaitForAsync();
            var download = await Page.Raw.RunAndWaitForDownloadAsync(() => link.ClickAsync());

            using var archive = ZipFile.OpenRead(await download.PathAsync());
            var names = archive.Entries.Select(entry => entry.Name).ToArray();
            Assert.That(names, Has.Some.EndsWith("albedo.png").And.Some.EndsWith("normal.png").And.Some.EndsWith(".json"));
            Assert.That(
                Directory.GetFiles(OutputFolder, "*.png", SearchOption.AllDirectories).Select(Path.GetFileName), Has.Some.EndsWith("albedo.png"));
        }

        [Test]
        public async Task A_page_that_is_loaded_again_goes_on_where_it_was()
        {
            await Page.WaitForComparisonAsync();
            await Page.Material("Grass").ClickAsync();
            await Page.Preset("High").ClickAsync();
            await Page.Raw.GetByText("As strict as high").WaitForAsync();
            await Page.Field("Seed").FillAsync("77");
            await Page.Field("Seed").PressAsync("Enter");
            await Page.Field("Acceptance threshold").FillAsync("0.02");
            await Page.Field("Acceptance threshold").PressAsync("Enter");
            await Page.WaitForComparisonAsync("Grass", "High");
            await RememberedAsync("0.02");

            await Page.Raw.ReloadAsync();
            await Page.WaitForComparisonAsync("Grass", "High");

            Assert.That(await Page.Raw.Locator(".chosen").InnerTextAsync(), Is.EqualTo("Grass"));
            Assert.That(await Page.Field("Seed").InputValueAsync(), Is.EqualTo("77"));
            Assert.That(await Page.Field("Acceptance threshold").InputValueAsync(), Is.EqualTo("0.02"));
            Assert.That(await Page.Preset("High").GetByRole(AriaRole.Radio).IsCheckedAsync(), Is.True);
        }

        [Test]
        public async Task The_page_waits_for_a_tuner_that_was_stopped_and_goes_on_with_it()
        {
            await Page.WaitForTextureAsync();
            await Page.Material("Sand").ClickAsync();
            await Page.WaitForTextureAsync();
            await RememberedAsync("sand");

            await RestartTunerAsync(async () => await Page.Raw.GetByText("Connection to the tuner lost").WaitForAsync());
            await Page.Raw.GetByText("Connection to the tuner lost").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await Page.WaitForTextureAsync();
            IsBack();

            Assert.That(await Page.Raw.Locator(".chosen").InnerTextAsync(), Is.EqualTo("Sand"));
        }

        [Test]
        public async Task An_own_preset_is_there_again_for_another_browser()
        {
            await Page.WaitForTextureAsync();
            await Page.Preset("Fast").ClickAsync();
            await Page.Raw.GetByText("As strict as fast").WaitForAsync();
            await Page.Field("Longest run of forecasts").FillAsync("5");
            await Page.Field("Longest run of forecasts").PressAsync("Enter");
            await Page.Button("Keep as own").ClickAsync();
            await Page.Preset("Fast 2").WaitForAsync();

            await using var other = await NewProfileAsync();
            var second = await OpenAsync(other);

            await second.Preset("Fast 2").WaitForAsync();
        }

        private Task<IJSHandle> RememberedAsync(string text) =>
            Page.Raw.WaitForFunctionAsync("text => (localStorage.getItem('speca-tuner') ?? '').includes(text)", text);
    }
}
