using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Tests.Browser
{
    /// <summary>What tests of the whole page in a real browser share: the tuner on the embedded model, and a fresh profile.</summary>
    [NonParallelizable]
    public abstract class BrowserTests
    {
        // Generous: the model and the browser may share a busy processor.
        private const float LongestMilliseconds = 90_000;

        private readonly ConcurrentQueue<string> _complaints = new();
        private IPlaywright? _playwright;
        private IBrowser? _browser;
        private DirectoryInfo _folder = null!;
        private TunerHost? _host;
        private volatile bool _isAway;

        /// <summary>The page of this test.</summary>
        protected TunerPageObject Page { get; private set; } = null!;

        /// <summary>The profile that <see cref="Page"/> belongs to.</summary>
        protected IBrowserContext Context { get; private set; } = null!;

        /// <summary>The model that the tuner opens; null for the embedded one.</summary>
        protected virtual string? ModelFolder => null;

        /// <summary>Where the tuner writes.</summary>
        protected string OutputFolder => Path.Combine(_folder.FullName, "textures");

        /// <summary>Where the tuner listens.</summary>
        protected Uri Address => _host!.Address;

        [OneTimeSetUp]
        public async Task OpenBrowserAsync()
        {
            var path = ChromiumFile.Required();
            _folder = Directory.CreateTempSubdirectory("speca-browser-");
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                ],
            });
            await StartTunerAsync(port: 0);
        }

        [OneTimeTearDown]
        public async Task CloseBrowserAsync()
        {
            await (_browser?.DisposeAsync() ?? default);
            _playwright?.Dispose();
            await StopTunerAsync();
            _folder?.Delete(recursive: true);
        }

        [SetUp]
        public async Task OpenPageAsync()
        {
            _complaints.Clear();
            Context = await NewProfileAsync();
            Page = await OpenAsync(Context);
        }

        [TearDown]
        public async Task ClosePageAsync()
        {
            if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            {
                var picture = Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.Name + ".png");
                await Page.Raw.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
                TestContext.AddTestAttachment(picture);
            }

            await Context.DisposeAsync();
            Assert.That(_complaints, Is.Empty);
        }

        /// <summary>A browser that has never seen the page.</summary>
        protected async Task<IBrowserContext> NewProfileAsync(BrowserNewContextOptions? options = null)
        {
            options ??= new BrowserNewContextOptions();
            options.ViewportSize ??= new ViewportSize { Width = 1600, Height = 1000 };
            var context = await _browser!.NewContextAsync(options);
            context.SetDefaultTimeout(LongestMilliseconds);
            return context;
        }

        /// <summary>Opens the page in a tab of its own.</summary>
        protected async Task<TunerPageObject> OpenAsync(IBrowserContext context)
        {
            var page = await context.NewPageAsync();
            page.PageError += (_, error) => _complaints.Enqueue(error);
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !_isAway)
                {
                    _complaints.Enqueue(message.Text);
                }
            };
            await page.GotoAsync(Address.AbsoluteUri);
            return new TunerPageObject(page, LongestMilliseconds);
        }

        /// <summary>Stops the tuner as Ctrl+C does, and starts it again where it was.</summary>
        protected async Task RestartTunerAsync(Func<Task> meanwhile)
        {
            var port = Address.Port;
            _isAway = true;
            await StopTunerAsync();
            await meanwhile();
            await StartTunerAsync(port);
        }

        /// <summary>From now on errors count again.</summary>
        protected void IsBack() => _isAway = false;

        private async Task StartTunerAsync(int port) => _host = await TunerHost.StartAsync(TunerOptionsCheck.Prepare(new TunerOptions
        {
            ModelFolder = ModelFolder,
            OutputFolder = OutputFolder,
            DataFolder = Path.Combine(_folder.FullName, "data"),
            Port = port,
            OpensBrowser = false,
        }));

        private async Task StopTunerAsync()
        {
            await (_host?.DisposeAsync() ?? default);
            _host = null;
        }
    }
}
