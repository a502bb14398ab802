using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tuner.Tests.Browser
{
    /// <summary>On a model of a few small blocks, whose calibration takes seconds.</summary>
    public sealed class CalibratingTests : BrowserTests
    {
        protected override string? ModelFolder => TinyModelFolder.Source;

        [Test]
        public async Task A_preset_is_found_shown_on_its_curve_and_used()
        {
            await Page.WaitForTextureAsync();

            await Page.Field("Least quality").FillAsync("30");
            await Page.Field("Least quality").PressAsync("Tab");
            await Page.Button("Find preset").ClickAsync();
            await Page.Button("Use this preset").ClickAsync();

            await Page.Preset("Calibrated").WaitForAsync();
            Assert.That(await Page.Raw.Locator(".curve").CountAsync(), Is.GreaterThan(0));
            await Page.WaitForComparisonAsync();
        }

        [Test]
        public async Task A_search_can_be_cancelled()
        {
            await Page.WaitForTextureAsync();

            await Page.Choice("How thoroughly", "Thorough").ClickAsync();
            await Page.Button("Find preset").ClickAsync();
            await Page.Panel("Calibration").GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

            await Page.Raw.GetByText("Cancelled. No preset was added.").WaitForAsync();
        }

        [Test]
        public async Task A_target_that_cannot_be_is_refused_in_words()
        {
            await Page.WaitForTextureAsync();

            await Page.Field("Least quality").FillAsync("500");
            await Page.Field("Least quality").PressAsync("Tab");

            await Page.Panel("Calibration").GetByText("MinimumPsnr is 500").First.WaitForAsync();
        }
    }
}
