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
            var albedo = await Page.PictureOfStageAsync();

            await Page.Choice("Map", map).ClickAsync();

            await Page.WaitForAnotherPictureAsync(albedo);
        }

        [TestCase("Sphere")]
        [TestCase("Plane")]
        [TestCase("Cube")]
        public async Task The_material_is_lit_on_a_body(string shape)
        {
            await Page.WaitForTextureAsync();

            await Page.Choice("Shown on", shape).ClickAsync();
            await Page.Raw.Locator(".stage__view canvas").WaitForAsync();

            await Page.WaitForColoursAsync(200);
        }

        [Test]
        public async Task The_room_is_textured_while_one_walks_in_it()
        {
            await Page.WaitForTextureAsync();

            await Page.Choice("Shown on", "Room").ClickAsync();
            await Page.Raw.Locator(".stage__view canvas").WaitForAsync();

            await Page.WaitForColoursAsync(200);
        }

        [Test]
        public async Task Colours_are_moved_to_a_palette_and_back()
        {
            await Page.WaitForComparisonAsync();
            var made = await Page.PictureOfStageAsync();

            await Page.Button("Look").ClickAsync();
            await Page.Field("Palette").FillAsync("1b3a5c, 4f86b8, e8d9a0");
            await Page.Field("Palette").PressAsync("Enter");
            await Page.WaitForAnotherPictureAsync(made);
            var moved = await Page.PictureOfStageAsync();
            await Page.Panel("Look").GetByText("Reset").ClickAsync();
            await Page.WaitForAnotherPictureAsync(moved);

            Assert.That(await Page.PictureOfStageAsync(), Is.EqualTo(made));
        }

        [TestCase("Wipe")]
        [TestCase("Difference")]
        public async Task The_texture_is_compared_with_the_exact_one(string compare)
        {
            await Page.WaitForComparisonAsync();
            var single = await Page.PictureOfStageAsync();

            await Page.Choice("Comparison with the exact result", compare).ClickAsync();

            await Page.WaitForAnotherPictureAsync(single);
        }
    }
}
