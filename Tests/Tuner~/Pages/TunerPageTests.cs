using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Browsing;
using SpeCa.Tuner.Export;
using SpeCa.Tuner.Hosting;
using SpeCa.Tuner.Models;
using SpeCa.Tuner.Pages;
using SpeCa.Tuner.Presets;
using SpeCa.Tuner.Session;
using SpeCa.Tuner.Tests.Components;

namespace SpeCa.Tuner.Tests.Pages
{
    public sealed class TunerPageTests
    {
        // A model of two blocks makes a texture in milliseconds; a loaded machine may still take a while to get to it.
        private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

        private DirectoryInfo _folder = null!;
        private BunitContext _context = null!;
        private BunitJSModuleInterop _page = null!;

        [SetUp]
        public void SetUp()
        {
            _folder = Directory.CreateTempSubdirectory("speca-page-");
            _context = TunerTestContext.Create();
            _page = _context.JSInterop.SetupModule("./js/page.js");
            _page.Mode = JSRuntimeMode.Loose;
            var viewer = _context.JSInterop.SetupModule("./viewer/index.js");
            viewer.SetupModule("createTile", _ => true).Mode = JSRuntimeMode.Loose;

            var options = new TunerOptions { ModelFolder = TinyModelFolder.Source, Provider = ProviderPreference.Cpu };
            _context.Services.AddSingleton(options);
            _context.Services.AddSingleton<IModelSource>(new SharedModels(new ModelFolderSource(TinyModelFolder.OnCpu()), TimeProvider.System));
            _context.Services.AddSingleton<IPresetStore>(new FilePresetStore(Path.Combine(_folder.FullName, "data")));
            _context.Services.AddSingleton<ITextureExporter>(new FolderTextureExporter(Path.Combine(_folder.FullName, "textures")));
            _context.Services.AddSingleton(new MaterialThumbnails(TimeProvider.System));
            _context.Services.AddSingleton<ExportArchive>();
            _context.Services.AddSingleton(Mock.Of<IHostApplicationLifetime>());
            _context.Services.AddScoped<TunerSession>();
            _context.Services.AddScoped<BrowserPage>();
        }

        [TearDown]
        public async Task TearDown()
        {
            await _context.DisposeAsync();
            _folder.Delete(recursive: true);
        }

        [Test]
        public void The_first_texture_is_made_by_itself_and_compared()
        {
            var page = RenderFinished();

            Assert.That(page.Find(".generate__text").TextContent, Does.StartWith("Done in"));
            page.WaitForElement("g.step", _patience);
            page.WaitForState(() => Numbers(page).Contains("identical", StringComparison.Ordinal), _patience);
        }

        [Test]
        public async Task The_key_for_a_random_seed_makes_another_texture()
        {
            var page = RenderFinished();
            var before = page.Find("input[inputmode=numeric]").GetAttribute("value");

            await page.InvokeAsync(() => page.Instance.Pressed(nameof(Shortcut.RandomSeed)));

            page.WaitForState(() => page.Find("input[inputmode=numeric]").GetAttribute("value") != before, _patience);
            page.WaitForState(() => IsDone(page), _patience);
        }

        [Test]
        public async Task What_is_set_is_remembered_by_the_browser()
        {
            var remembered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _page.SetupVoid("remember", call =>
            {
                if (((string)call.Arguments[1]!).Contains("\"seed\":4711", StringComparison.Ordinal))
                {
                    remembered.TrySetResult();
                }

                return true;
            }).SetVoidResult();
            var page = RenderFinished();

            page.Find("input[inputmode=numeric]").Change("4711");

            await remembered.Task.WaitAsync(_patience);
        }

        [Test]
        public void What_the_browser_remembers_comes_back()
        {
            _page.Setup<string?>("recall", _ => true).SetResult("{\"tuner\":{\"seed\":4711,\"isLive\":false},\"view\":{\"tiles\":4},\"theme\":\"Light\"}");
            var theme = _page.Setup<bool>("wearTheme", _ => true);
            theme.SetResult(false);

            var page = RenderFinished();

            Assert.That(page.Find("input[inputmode=numeric]").GetAttribute("value"), Is.EqualTo("4711"));
            Assert.That(page.Find("[aria-label=Tiles] .segment:nth-child(4) input").HasAttribute("checked"), Is.True);
            Assert.That(theme.Invocations.Single().Arguments, Is.EqualTo(new[] { "light" }));
        }

        [Test]
        public void Exporting_offers_a_download()
        {
            var page = RenderFinished();

            page.Find(".export__main").Click();

            var link = page.WaitForElement("a[download]", _patience);
            Assert.That(link.GetAttribute("href"), Does.Match("^exports/[0-9a-f]{32}\\.zip$"));
            Assert.That(Directory.GetFiles(_folder.FullName, "material.json", SearchOption.AllDirectories), Has.Length.EqualTo(1));
        }

        [Test]
        public void An_own_preset_is_kept_for_the_next_time()
        {
            var page = RenderFinished();

            page.FindAll(".switch").Single(label => label.TextContent.Contains("Skip steps", StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
            page.WaitForElement(".edited__text", _patience);
            page.FindAll("button").Single(button => button.TextContent == "Keep as own").Click();

            page.WaitForElement(".preset__own", _patience);
            Assert.That(Directory.GetFiles(Path.Combine(_folder.FullName, "data")), Has.Length.EqualTo(1));
        }

        [Test]
        public void A_folder_without_a_model_is_said_where_it_was_typed_and_the_model_stays()
        {
            var page = RenderFinished();
            page.FindAll(".panel__toggle").First(toggle => toggle.TextContent.Contains("Model", StringComparison.Ordinal)).Click();

            page.WaitForElement("form .input", _patience).Input(_folder.FullName);
            page.Find("form").Submit();

            var alert = page.WaitForElement("form [role=alert]", _patience);
            Assert.That(alert.TextContent, Does.Contain("manifest.json"));
            Assert.That(page.Find(".bar__name").TextContent, Is.Not.Empty);
        }

        private IRenderedComponent<TunerPage> RenderFinished()
        {
            var page = _context.Render<TunerPage>();
            page.WaitForState(() => IsDone(page), _patience);
            return page;
        }

        private static bool IsDone(IRenderedComponent<TunerPage> page) =>
            page.FindAll(".generate__text").Any(text => text.TextContent.StartsWith("Done in", StringComparison.Ordinal));

        private static string Numbers(IRenderedComponent<TunerPage> page) =>
            string.Join(" ", page.FindAll(".metric__value").Select(value => value.TextContent));
    }
}
