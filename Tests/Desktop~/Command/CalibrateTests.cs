using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class CalibrateTests
    {
        private static CalibrateOptions Options(ModelFolder model, TemporaryFolder folder, CalibrationTarget? target = null) => new()
        {
            Target = target ?? CalibrationTarget.MinimumPsnr(30),
            Calibration = CalibrationOptions.Quick with { Name = "mine", FullSteps = 20, SearchSeeds = [1], HeldOutSeeds = 1 },
            Making = new GenerateOptions { ModelFolder = model.Path, Materials = ["brick", "oak"] },
            OutFile = folder.File("mine.json"),
        };

        private static async Task<string> RunAsync(CalibrateOptions options, ModelFolder model)
        {
            using var output = new StringWriter();
            var job = new CalibrateJob(new Terminal(output, TextWriter.Null), _ => new SmoothModel(model.Manifest), new Frames.TickingClock());
            await job.RunAsync(options, CancellationToken.None);
            return output.ToString();
        }

        [Test]
        public async Task The_preset_is_written_and_reported()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var output = await RunAsync(Options(model, folder), model);

            var preset = PresetFile.Read(folder.File("mine.json"));
            Assert.That((preset.Name, preset.Measured!.Samples), Is.EqualTo(("mine", 2)));
            Assert.That(preset.Measured.PsnrP5Db, Is.GreaterThanOrEqualTo(30));
            Assert.That(output, Does.Contain("at least 30 dB").And.Contain("Screening").And.Contain("--preset").And.Not.Contain("\u001b"));
            Assert.That(Directory.GetFiles(folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "mine.json" }));
        }

        [Test]
        public async Task A_written_preset_can_be_generated_with()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            await RunAsync(Options(model, folder), model);

            var resolved = SettingsResolver.Resolve(model.Catalog, folder.File("mine.json"), SettingOverrides.None, defaultGuidance: 2);

            Assert.That((resolved.Preset, resolved.Settings.Policy.Name, resolved.FullSteps), Is.EqualTo(("mine", "speca", 20)));
        }

        [Test]
        public async Task The_curve_is_written_when_asked_for()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            await RunAsync(Options(model, folder) with { Json = true }, model);

            using var curve = JsonDocument.Parse(File.ReadAllText(folder.File("mine.calibration.json")));
            Assert.That(curve.RootElement.GetProperty("isTargetHeld").GetBoolean(), Is.True);
            Assert.That(curve.RootElement.GetProperty("points").GetArrayLength(), Is.GreaterThan(10));
            Assert.That(
                curve.RootElement.GetProperty("points")[0].GetProperty("blockSpeedup").GetDouble(),
                Is.EqualTo(curve.RootElement.GetProperty("points").EnumerateArray().Min(point => point.GetProperty("blockSpeedup").GetDouble())));
        }

        [Test]
        public async Task A_preset_that_is_there_is_measured()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var output = await RunAsync(Options(model, folder) with { Target = null, Measured = "balanced" }, model);

            var preset = PresetFile.Read(folder.File("mine.json"));
            Assert.That(preset with { Measured = null }, Is.EqualTo(model.Catalog.Find("balanced")));
            Assert.That((preset.Measured!.Samples, preset.Measured.Materials, preset.Measured.FullSteps), Is.EqualTo((2, (int?)2, 20)));
            Assert.That(output, Does.Contain("Checking on held-out textures").And.Not.Contain("Screening"));
        }

        [Test]
        public async Task A_quiet_run_prints_nothing()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            Assert.That(await RunAsync(Options(model, folder) with { Quiet = true }, model), Is.Empty);
        }

        [Test]
        public void Cancelling_leaves_no_file()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            using var cancellation = new CancellationTokenSource();
            using var smooth = new SmoothModel(model.Manifest) { StepBegins = cancellation.Cancel };
            var job = new CalibrateJob(new Terminal(TextWriter.Null, TextWriter.Null), _ => smooth);

            Assert.That(
                () => job.RunAsync(Options(model, folder) with { Json = true }, cancellation.Token),
                Throws.InstanceOf<OperationCanceledException>());

            Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
        }

        [TestCase("", "Give one of --target-psnr")]
        [TestCase("--target-psnr 30 --target-speedup 4", "Give one of --target-psnr")]
        [TestCase("--target-psnr 30 --measure balanced", "Give one of --target-psnr")]
        [TestCase("--measure best", "exact, balanced, fast")]
        [TestCase("--measure none.json", "none.json")]
        [TestCase("--target-psnr 300", "MinimumPsnr is 300")]
        [TestCase("--target-loss 0", "MaximumPerceptualLoss is 0")]
        [TestCase("--target-speedup 1", "MinimumSpeedup is 1")]
        [TestCase("--target-psnr 30 --name a/b", "Name is 'a/b'")]
        [TestCase("--target-psnr 30 --seed 8101", "FirstHeldOutSeed is 8101")]
        [TestCase("--target-psnr 30 --material brik", "Did you mean brick?")]
        [TestCase("--target-psnr 30 --prompt wall", "has no text encoder")]
        public async Task What_cannot_be_done_exits_with_2_before_the_model_is_loaded(string arguments, string message)
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            string[] fixedPart = ["calibrate", "--model", model.Path, "--out", folder.File("mine.json")];

            var run = await CommandRun.OfAsync([.. fixedPart, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(message));
        }

        [Test]
        public async Task A_number_that_cannot_be_read_exits_with_1()
        {
            var run = await CommandRun.OfAsync("calibrate", "--target-psnr", "good");

            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("--target-psnr is 'good'"));
        }

        [Test]
        public async Task Cancelling_exits_with_130()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync(
                ["calibrate", "--model", model.Path, "--target-psnr", "30", "--out", folder.File("mine.json")], new CancellationToken(canceled: true));

            Assert.That(run.ExitCode, Is.EqualTo(130));
        }
    }
}
