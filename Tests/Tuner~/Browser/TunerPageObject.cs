using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Browser
{
    /// <summary>The page as somebody who uses it sees it: by its words.</summary>
    public sealed class TunerPageObject(IPage page, float longestMilliseconds)
    {
        /// <summary>The page itself.</summary>
        public IPage Raw => page;

        /// <summary>What is said about the texture that is being made.</summary>
        public ILocator Status => page.GetByRole(AriaRole.Group, new() { Name = "Generate" }).GetByRole(AriaRole.Status);

        public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        public ILocator Panel(string title) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

        public ILocator Material(string name) => page.Locator($"label.material[title='{name}']");

        /// <summary>A preset by its name, whether it is edited or somebody's own.</summary>
        public ILocator Preset(string name) => page.Locator("label.preset").Filter(new()
        {
            Has = page.Locator(".preset__name", new() { HasTextRegex = new Regex($@"^\s*{name}\s*(edited|own)?\s*$") }),
        });

        public ILocator Choice(string group, string name) =>
            page.GetByRole(AriaRole.Radiogroup, new() { Name = group, Exact = true }).GetByText(name, new() { Exact = true });

        public ILocator Switch(string name) => page.GetByRole(AriaRole.Switch, new() { Name = name });

        /// <summary>The field beside a slider, to read and to type into.</summary>
        public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true }).And(page.Locator("input:not([type=range])"));

        /// <summary>The slider itself.</summary>
        public ILocator Slider(string label) => page.GetByRole(AriaRole.Slider, new() { Name = label });

        public Task WaitForTextureAsync() => Status.Filter(new() { HasText = "Done in" }).WaitForAsync(Longest());

        /// <summary>Waits until the texture has been compared with its exact result.</summary>
        public async Task WaitForComparisonAsync()
        {
            await WaitForTextureAsync();
            await page.GetByText("PSNR to the exact result").WaitForAsync(Longest());
        }

        /// <summary>Waits until the texture that is shown is of a material and a preset, and has been compared.</summary>
        public async Task WaitForComparisonAsync(string material, string preset)
        {
            var subject = new Regex($"^{material}, seed [0-9]+, {preset}$");
            await Panel("Result").GetByText(subject).WaitForAsync(Longest());
            await WaitForComparisonAsync();
        }

        /// <summary>A number under its name, with its unit, as in <c>3.53×</c>.</summary>
        public async Task<string> NumberAsync(string label)
        {
            var metric = page.Locator(".metric").Filter(new() { Has = page.GetByText(label, new() { Exact = true }) });
            return (await metric.Locator(".metric__value").InnerTextAsync()).Trim();
        }

        /// <summary>Steps of an outcome in the timeline: full, accepted, unverified or rejected.</summary>
        public Task<int> StepsAsync(string outcome) => page.Locator($".step[data-outcome={outcome}]").CountAsync();

        /// <summary>Waits until a number is another than it was.</summary>
        public async Task<string> NumberOtherThanAsync(string label, string before)
        {
            await page.WaitForFunctionAsync(
                "([label, before]) => [...document.querySelectorAll('.metric')].some(metric => metric.querySelector('dt').textContent.trim() === label"
                + " && ![before, '–'].includes(metric.querySelector('.metric__value').innerText.trim()))",
                new[] { label, before },
                new() { Timeout = longestMilliseconds });
            return await NumberAsync(label);
        }

        /// <summary>Waits until the stage has so many colours; drawing happens on the browser's own time.</summary>
        public async Task WaitForColoursAsync(int least)
        {
            using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(longestMilliseconds));
            while (await ColoursOnStageAsync() < least)
            {
                Assert.That(giveUp.IsCancellationRequested, Is.False, $"The stage never had {least} colours.");
                await page.WaitForTimeoutAsync(100);
            }
        }

        /// <summary>Waits until the stage looks otherwise than on a picture.</summary>
        public async Task WaitForAnotherPictureAsync(byte[] picture)
        {
            using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(longestMilliseconds));
            while ((await PictureOfStageAsync()).SequenceEqual(picture))
            {
                Assert.That(giveUp.IsCancellationRequested, Is.False, "The stage never looked otherwise.");
                await page.WaitForTimeoutAsync(100);
            }
        }

        /// <summary>The stage as it looks now.</summary>
        public Task<byte[]> PictureOfStageAsync() => page.Locator(".stage__view").ScreenshotAsync();

        private async Task<int> ColoursOnStageAsync()
        {
            var picture = await PictureOfStageAsync();
            using var image = SixLabors.ImageSharp.Image.Load<SixLabors.ImageSharp.PixelFormats.Rgb24>(picture);
            return Enumerable.Range(0, image.Width * image.Height)
                .Select(index => image[index % image.Width, index / image.Width])
                .Distinct()
                .Take(1000)
                .Count();
        }

        private LocatorWaitForOptions Longest() => new() { Timeout = longestMilliseconds };
    }
}
