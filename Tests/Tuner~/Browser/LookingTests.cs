using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Browser
{
    public sealed class LookingTests : BrowserTests
    {
        [TestCase("Normal")]
        [TestCase("Height")]
        [TestCase("Rough")]
        [TestCase("AO")]
        public async Task Every_map_is_shown(string map)
        {
            await Page.WaitForTextureAsync();
            var albedo = await Page.Raw.Locator(".stage__view").ScreenshotAsync();

            await Page.Choice("Map", map).ClickAsync();

            Assert.That(await DiffersFromAsync(albedo), Is.True);
        }

        [TestCase("Sphere")]
        [TestCase("Plane")]
        [TestCase("Cube")]
        public async Task The_material_is_lit_on_a_body(string shape)
        {
            await Page.WaitForTextureAsync();

            await Page.Choice("Shown on", shape).ClickAsync();
            await Page.Raw.Locator(".stage__view canvas").WaitForAsync();

            Assert.That(await SettlesWithColoursAsync(200), Is.True);
        }

        [Test]
        public async Task The_room_is_textured_while_one_walks_in_it()
        {
            await Page.WaitForTextureAsync();

            await Page.Choice("Shown on", "Room").ClickAsync();
            await Page.Raw.Locator(".stage__view canvas").WaitForAsync();

            Assert.That(await SettlesWithColoursAsync(200), Is.True);
        }

        [TestCase("Wipe")]
        [TestCase("Difference")]
        public async Task The_texture_is_compared_with_the_exact_one(string compare)
        {
            await Page.WaitForComparisonAsync();
            var single = await Page.Raw.Locator(".stage__view").ScreenshotAsync();

            await Page.Choice("Comparison with the exact result", compare).ClickAsync();

            Assert.That(await DiffersFromAsync(single), Is.True);
        }

        // Drawing happens on the browser's own time.
        private async Task<bool> DiffersFromAsync(byte[] picture)
        {
            for (var attempt = 0; attempt < 50; attempt++)
            {
                if (!(await Page.Raw.Locator(".stage__view").ScreenshotAsync()).SequenceEqual(picture))
                {
                    return true;
                }

                await Page.Raw.WaitForTimeoutAsync(100);
            }

            return false;
        }

        private async Task<bool> SettlesWithColoursAsync(int least)
        {
            for (var attempt = 0; attempt < 50; attempt++)
            {
                if (await Page.ColoursOnStageAsync() >= least)
                {
                    return true;
                }

                await Page.Raw.WaitForTimeoutAsync(200);
            }

            return false;
        }
    }
}
