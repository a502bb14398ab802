using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Tuner.Formatting;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Tests.Browser
{
    public sealed class MakingTexturesTests : BrowserTests
    {
        [Test]
        public async Task The_first_visit_shows_a_brick_texture_and_what_it_cost()
        {
            await Page.WaitForComparisonAsync();

            Assert.That(await Page.NumberAsync("Fewer blocks"), Does.EndWith("×"));
            Assert.That(await Page.NumberAsync("Quality"), Does.EndWith("dB"));
            Assert.That(await Page.StepsAsync("full"), Is.GreaterThan(5));
            await Page.WaitForColoursAsync(100);
        }

        [Test]
        public async Task Numbers_on_the_page_are_those_of_the_runtime()
        {
            await Page.Material("Lava").ClickAsync();
            await Page.Preset("Fast").ClickAsync();
            await Page.Button("Generate").ClickAsync();
            await Page.WaitForComparisonAsync("Lava", "Fast");

            using var model = BlockModel.Load(EmbeddedModel.Folder, BlockModelOptions.Default.Preferring(ProviderPreference.Auto));
            using var generator = new TextureGenerator(model);
            var preset = PresetCatalog.Load(EmbeddedModel.Folder).Find("fast");
            var settings = preset.ApplyTo(GenerationSettings.For(model.Manifest));
            TextureSubject[] subject = [new("lava", 1)];
            var asked = generator.Generate(subject, settings);
            var full = generator.Generate(subject, settings.InFull(preset.FullSteps));
            var summary = new SampleSummary(asked.Trace, 0, settings.InFull(preset.FullSteps));
            Assert.That(
                Flat(await Page.NumberAsync("Quality")),
                Is.EqualTo(Flat(Figures.Decibels(TextureComparison.PsnrDb(full.Textures[0], asked.Textures[0])).ToString())));
            Assert.That(Flat(await Page.NumberAsync("Fewer blocks")), Is.EqualTo(Flat(Figures.Factor(summary.BlockSpeedup).ToString())));
            Assert.That(await Page.StepsAsync("full"), Is.EqualTo(asked.Trace.Count(0, StepOutcome.Full)));
            Assert.That(await Page.StepsAsync("accepted"), Is.EqualTo(asked.Trace.Count(0, StepOutcome.Accepted)));
            Assert.That(await Page.StepsAsync("rejected"), Is.EqualTo(asked.Trace.Count(0, StepOutcome.Rejected)));
            Assert.That(await Page.StepsAsync("unverified"), Is.EqualTo(asked.Trace.Count(0, StepOutcome.Unverified)));
        }

        [Test]
        public async Task Exact_is_identical_and_computes_every_step()
        {
            await Page.WaitForTextureAsync();

            await Page.Preset("Exact").ClickAsync();
            await Page.Raw.Locator(".metric__value", new() { HasText = "identical" }).WaitForAsync();

            Assert.That(await Page.NumberAsync("Fewer blocks"), Is.EqualTo("1.00×"));
            Assert.That(await Page.StepsAsync("full"), Is.EqualTo(50));
        }

        [Test]
        public async Task Moving_the_threshold_makes_the_texture_anew()
        {
            await Page.WaitForComparisonAsync();
            var before = await Page.NumberAsync("Quality");

            await Page.Slider("Acceptance threshold").FillAsync("0");
            var stricter = await Page.NumberOtherThanAsync("Quality", before);

            Assert.That(await Page.Field("Acceptance threshold").InputValueAsync(), Is.EqualTo("0.001"));
            Assert.That(Decibels(stricter), Is.GreaterThan(Decibels(before)));
            Assert.That(await Page.StepsAsync("rejected"), Is.GreaterThan(0));
        }

        [Test]
        public async Task A_value_out_of_range_is_said_beside_its_field_and_can_be_undone()
        {
            await Page.WaitForTextureAsync();

            await Page.Field("Acceptance threshold").FillAsync("-1");
            await Page.Field("Acceptance threshold").PressAsync("Tab");
            await Page.Raw.GetByText("Tau0 is -1").WaitForAsync();
            await Page.Button("Undo").ClickAsync();

            await Page.Raw.GetByText("Tau0 is -1").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        }

        [Test]
        public async Task A_texture_can_be_cancelled()
        {
            await Page.WaitForComparisonAsync();
            await Page.Switch("Live").UncheckAsync();
            await Page.Preset("Exact").ClickAsync();
            await Page.Raw.GetByLabel("Size").SelectOptionAsync("256");

            await Page.Button("Generate").ClickAsync();
            await Page.Button("Cancel").ClickAsync();

            await Page.Status.Filter(new() { HasText = "Cancelled" }).WaitForAsync();
            await Page.Button("Generate").WaitForAsync();
        }

        [Test]
        public async Task Two_tabs_do_not_disturb_each_other()
        {
            await using var other = await NewProfileAsync();
            var second = await OpenAsync(other);

            await Page.Material("Wood planks").ClickAsync();
            await second.Material("Ice").ClickAsync();
            await second.Preset("Draft").ClickAsync();
            await Task.WhenAll(Page.WaitForComparisonAsync("Wood planks", "Balanced"), second.WaitForComparisonAsync("Ice", "Draft"));

            Assert.That(await Page.Raw.Locator(".chosen").InnerTextAsync(), Is.EqualTo("Wood planks"));
            Assert.That(await second.Raw.Locator(".chosen").InnerTextAsync(), Is.EqualTo("Ice"));
            Assert.That(await Page.StepsAsync("full") + await Page.StepsAsync("unverified"), Is.GreaterThan(30));
            Assert.That(await second.Raw.Locator(".step").CountAsync(), Is.EqualTo(16));
        }

        [Test]
        public async Task Everything_that_is_done_most_has_a_key()
        {
            await Page.WaitForComparisonAsync();

            await Page.Raw.Keyboard.PressAsync("5");
            await Page.Raw.WaitForFunctionAsync("() => document.querySelectorAll('.step').length === 16");
            var seed = await Page.Field("Seed").InputValueAsync();
            await Page.Raw.Keyboard.PressAsync("r");
            await Page.Raw.WaitForFunctionAsync("seed => [...document.querySelectorAll('input')].some(input => input.labels?.[0]?.textContent === 'Seed' && input.value !== seed)", seed);
            await Page.Raw.Keyboard.PressAsync("Control+Enter");

            await Page.WaitForComparisonAsync();
        }

        private static string Flat(string number) => number.Replace(" ", "", System.StringComparison.Ordinal);

        private static double Decibels(string number) => number == "identical"
            ? double.PositiveInfinity
            : double.Parse(new string(number.TakeWhile(letter => char.IsDigit(letter) || letter == '.').ToArray()), System.Globalization.CultureInfo.InvariantCulture);
    }
}
