using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    /// <summary>Textures in windows from the command line, with a model of 16 texels and more.</summary>
    internal sealed class WindowTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [Test]
        public async Task Texture_is_made_in_windows_and_the_compute_map_has_its_size()
        {
            var run = await GenerateAsync("--size", "48x32", "--window", "16", "--overlap", "4", "--compute-map", "--json");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));

            // 48 / 12 = 4 windows along x, 32 / 12 = 3 along y.
            Assert.That(run.Output, Does.Contain("of 48 x 32 in 12 windows in"));
            var map = PngFile.Read(_folder.File("brick_1_compute.png"));
            Assert.That((map.Width, map.Height), Is.EqualTo((48, 32)));
            using var report = JsonDocument.Parse(File.ReadAllText(_folder.File(ReportWriter.FileName)));
            Assert.That(report.RootElement.GetProperty("windows").GetInt32(), Is.EqualTo(12));
        }

        [Test]
        public async Task Compute_map_of_a_whole_texture_is_missed_with_a_warning()
        {
            var run = await GenerateAsync("--compute-map");

            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Error, Does.Contain("no compute map"));
            Assert.That(File.Exists(_folder.File("brick_1_compute.png")), Is.False);
        }

        [TestCase("--window", "64")]
        [TestCase("--overlap", "8")]
        public async Task Windows_and_none_contradict_each_other(string option, string value)
        {
            var run = await GenerateAsync(option, value, "--no-window");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain($"--no-window contradicts {option}"));
        }

        [Test]
        public async Task Window_that_the_model_does_not_run_at_is_refused()
        {
            var run = await GenerateAsync("--size", "48", "--window", "18");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("Windows.Side is 18. Choose a multiple of 4"));
        }

        [Test]
        public void Windows_are_automatic_unless_something_is_said()
        {
            Assert.That(SettingOverrides.None.Windows, Is.SameAs(WindowedDenoising.Automatic));
        }

        private Task<CommandRun> GenerateAsync(params string[] options) => CommandRun.OfAsync(
            ["--model", TinyModelFolder.Source, "--material", "brick", "--steps", "6", "--out", _folder.Path, .. options]);
    }
}
