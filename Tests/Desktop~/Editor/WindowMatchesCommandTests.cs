using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Command;

namespace SpeCa.Tests.Editor
{
    /// <summary>The window and the command line say the same about the same settings.</summary>
    internal sealed class WindowMatchesCommandTests
    {
        // The second takes fewer steps than what it is counted against.
        private const string Presets = """
            { "schemaVersion": 1, "presets": [
              { "name": "exact", "steps": 12 },
              { "name": "fast", "steps": 16, "tau0": 0.3, "beta": 1.5, "measured": { "fullSteps": 32, "samples": 4 } },
              { "name": "guided", "steps": 20, "tau0": 0.03, "beta": 3, "order": 2, "verifyEvery": 2, "guidanceScale": 4,
                "frameBudgetMilliseconds": 3 } ] }
            """;

        [TestCase("exact", null, null, null)]
        [TestCase("fast", null, null, null)]
        [TestCase("fast", 0.5f, 3f, null)]
        [TestCase("fast", null, null, 14)]
        [TestCase("guided", null, null, null)]
        [TestCase("guided", 0.002f, null, null)]
        [TestCase("guided", null, 1f, null)]
        public async Task Numbers_of_a_texture_are_those_of_the_commands_report(string preset, float? tau, float? guidance, int? steps)
        {
            using var rig = new TunerRig(presets: Presets);
            var tuner = rig.Tuner;
            tuner.Request.Material = "oak";
            tuner.Request.Seed = 5;
            tuner.Request.Size = 16;
            tuner.Request.GuidanceScale = guidance;
            tuner.Presets.TrySelect(preset);
            tuner.Presets.Editor.Tau0 = tau ?? tuner.Presets.Editor.Tau0;
            tuner.Presets.Editor.Steps = steps ?? tuner.Presets.Editor.Steps;
            rig.Generate();
            rig.Execute(tuner.Comparison.CompareCommand);

            using var report = await RunCommandAsync(rig.Folder, new GenerateOptions
            {
                Materials = ["oak"],
                FirstSeed = 5,
                Preset = preset,
                Overrides = SettingOverrides.None with { Tau = tau, Guidance = guidance, Steps = steps, Size = new TextureSize(16, 16) },
            });

            var sample = report.RootElement.GetProperty("samples")[0];
            var psnr = sample.GetProperty("psnrDb");
            Assert.That(sample.GetProperty("full").GetInt32(), Is.EqualTo(tuner.Timeline.FullCount));
            Assert.That(sample.GetProperty("accepted").GetInt32(), Is.EqualTo(tuner.Timeline.AcceptedCount));
            Assert.That(sample.GetProperty("rejected").GetInt32(), Is.EqualTo(tuner.Timeline.RejectedCount));
            Assert.That(sample.GetProperty("unverified").GetInt32(), Is.EqualTo(tuner.Timeline.UnverifiedCount));
            Assert.That(sample.GetProperty("blockSpeedup").GetDouble(), Is.EqualTo(tuner.Comparison.BlockSpeedup));
            Assert.That(sample.GetProperty("identical").GetBoolean(), Is.EqualTo(tuner.Comparison.IsIdentical));
            Assert.That(
                psnr.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : psnr.GetDouble(),
                Is.EqualTo(tuner.Comparison.PsnrDb));
        }

        private static async Task<JsonDocument> RunCommandAsync(string model, GenerateOptions options)
        {
            using var folder = new TemporaryFolder();
            var job = new GenerateJob(
                new Terminal(TextWriter.Null, TextWriter.Null),
                new TickingClock(),
                asked => new SmoothModel(Runtime.Blocks.ManifestReader.Read(asked.ModelFolder)));
            await job.RunAsync(
                options with { ModelFolder = model, OutFolder = folder.Path, CompareFull = true, Json = true, Quiet = true },
                CancellationToken.None);
            return JsonDocument.Parse(File.ReadAllText(folder.File(ReportWriter.FileName)));
        }
    }
}
