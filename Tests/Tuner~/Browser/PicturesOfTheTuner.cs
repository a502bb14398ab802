using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Browser
{
    /// <summary>
    /// Makes the documentation's pictures: <c>SPECA_PICTURES=Documentation~/images dotnet test Tests/Tuner~ --filter
    /// FullyQualifiedName~PicturesOfTheTuner</c>.
    /// </summary>
    [Explicit("It writes files, and is run by hand when the page has changed.")]
    public sealed class PicturesOfTheTuner : BrowserTests
    {
        [Test]
        public async Task Wipe_in_the_dark()
        {
            await WearAsync(ColorScheme.Dark);
            await Page.WaitForComparisonAsync();
            await Page.Material("Cobblestone").ClickAsync();
            await Page.Choice("Comparison with the exact result", "Wipe").ClickAsync();
            await SaveAsync("tuner");
        }

        [Test]
        public async Task Sphere_in_the_light()
        {
            await WearAsync(ColorScheme.Light);
            await Page.WaitForComparisonAsync();
            await Page.Material("Stone wall").ClickAsync();
            await Page.Choice("Shown on", "Sphere").ClickAsync();
            await SaveAsync("tuner-sphere");
        }

        [Test]
        public async Task Another_look_in_the_dark()
        {
            await WearAsync(ColorScheme.Dark);
            await Page.WaitForComparisonAsync();
            await Page.Material("Marble").ClickAsync();
            await Page.Choice("Shown on", "Sphere").ClickAsync();
            await Page.Button("Look").ClickAsync();
            await Page.Field("Palette").FillAsync("2b3a4a, 5f7488, b9c4c9");
            await Page.Field("Palette").PressAsync("Enter");
            await Page.Field("Relief").FillAsync("2");
            await Page.Field("Relief").PressAsync("Enter");
            await Page.Panel("Look").EvaluateAsync("panel => panel.scrollIntoView()");
            await SaveAsync("tuner-look");
        }

        [Test]
        public async Task Rooms()
        {
            await WearAsync(ColorScheme.Dark);
            await Page.WaitForComparisonAsync();
            await Page.Choice("Shown on", "Room").ClickAsync();
            await Page.Raw.WaitForTimeoutAsync(20_000);
            await SaveAsync("tuner-room");
        }

        private async Task WearAsync(ColorScheme scheme)
        {
            await Page.Raw.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Page.Raw.WaitForFunctionAsync("() => document.querySelectorAll('img.material__picture').length === 16");
        }

        // The exact result and the last sharpening come in their own time.
        private async Task SaveAsync(string name)
        {
            var folder = Environment.GetEnvironmentVariable("SPECA_PICTURES");
            Assume.That(folder, Is.Not.Null.And.Not.Empty, "SPECA_PICTURES names the folder.");
            await Page.WaitForTextureAsync();
            await Page.Raw.WaitForTimeoutAsync(8_000);
            await Page.Raw.Mouse.MoveAsync(2, 2);
            await Page.Raw.ScreenshotAsync(new() { Path = Path.Combine(folder!, name + ".png") });
        }
    }
}
