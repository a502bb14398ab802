using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class GenerateJobTests
    {
        private static async Task<string> RunAsync(GenerateOptions options, ModelFolder model, TextWriter? error = null)
        {
            using var output = new StringWriter();
            var job = new GenerateJob(
                new Terminal(output, error ?? TextWriter.Null), new TickingClock(), _ => new SmoothModel(model.Manifest));
            await job.RunAsync(options with { ModelFolder = model.Path }, CancellationToken.None);
            return output.ToString();
        }

        private static JsonDocument ReadReport(TemporaryFolder folder) =>
            JsonDocument.Parse(File.ReadAllText(folder.File(ReportWriter.FileName)));

        [Test]
        public async Task Every_texture_gets_its_maps_and_the_run_its_sheets()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            await RunAsync(new GenerateOptions { OutFolder = folder.Path, Materials = ["oak"], FirstSeed = 5 }, model);

            string[] expected =
            [
                "contact-sheet-tiled.png", "contact-sheet.png", "oak_5_albedo.png", "oak_5_ao.png", "oak_5_height.png",
                "oak_5_normal.png", "oak_5_roughness.png", "oak_5_tiled.png",
            ];
            Assert.That(Directory.GetFiles(folder.Path).Select(Path.GetFileName), Is.EquivalentTo(expected));
        }

        [Test]
        public async Task Times_are_those_of_generation_without_the_warm_up()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            var options = new GenerateOptions { OutFolder = folder.Path, Json = true, CompareFull = true, Batch = 2 };

            await RunAsync(options, model);

            // Two batches, each 10 ms by the clock that ticks when it is read.
            using var report = ReadReport(folder);
            Assert.That(report.RootElement.GetProperty("wallMilliseconds").GetDouble(), Is.EqualTo(20));
            Assert.That(report.RootElement.GetProperty("fullWallMilliseconds").GetDouble(), Is.EqualTo(20));
            Assert.That(report.RootElement.GetProperty("wallSpeedup").GetDouble(), Is.EqualTo(1));
        }

        [Test]
        public async Task Comparison_takes_turns_after_a_warm_up_of_both()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            var options = new GenerateOptions { OutFolder = folder.Path, CompareFull = true, Batch = 2 };

            var output = await RunAsync(options, model);

            var stages = output.Split('\n').Where(line => line.EndsWith("steps done)", StringComparison.Ordinal));
            string[] expected =
            [
                "Warming up", "Warming up in full", "Batch 1 of 2", "Batch 1 of 2 in full", "Batch 2 of 2 in full",
                "Batch 2 of 2",
            ];
            Assert.That(
                stages.Select(line => line[..line.IndexOf(" (", StringComparison.Ordinal)]), Is.EqualTo(expected));
        }

        [Test]
        public async Task Skipped_steps_show_as_fewer_blocks_and_a_finite_difference()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            var options = new GenerateOptions
            {
                OutFolder = folder.Path,
                Materials = ["brick"],
                Preset = "fast",
                Json = true,
                CompareFull = true,
            };

            await RunAsync(options, model);

            using var report = ReadReport(folder);
            var sample = report.RootElement.GetProperty("samples")[0];
            Assert.That(sample.GetProperty("blockSpeedup").GetDouble(), Is.GreaterThan(1));
            Assert.That(sample.GetProperty("accepted").GetInt32(), Is.GreaterThan(0));
            Assert.That(sample.GetProperty("psnrDb").GetDouble(), Is.InRange(10, 150));
            Assert.That(sample.GetProperty("identical").GetBoolean(), Is.False);
        }

        [Test]
        public async Task Speed_of_fewer_steps_is_counted_against_the_full_sampling_that_they_stand_for()
        {
            using var model = new ModelFolder("""[ { "name": "draft", "steps": 10, "measured": { "fullSteps": 40 } } ]""");
            using var folder = new TemporaryFolder();
            var options = new GenerateOptions { OutFolder = folder.Path, Materials = ["brick"], Preset = "draft", Json = true, CompareFull = true };

            var output = await RunAsync(options, model);

            using var report = ReadReport(folder);
            var sample = report.RootElement.GetProperty("samples")[0];
            Assert.That(report.RootElement.GetProperty("fullSteps").GetInt32(), Is.EqualTo(40));
            Assert.That(report.RootElement.GetProperty("blockSpeedup").GetDouble(), Is.EqualTo(4));
            Assert.That(sample.GetProperty("blockSpeedup").GetDouble(), Is.EqualTo(4));
            Assert.That(sample.GetProperty("identical").GetBoolean(), Is.False);
            Assert.That(output, Does.Contain("block speed-up 4.00x over 40 steps in full."));
        }

        [Test]
        public async Task Full_steps_compared_with_full_steps_are_identical()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            var options = new GenerateOptions { OutFolder = folder.Path, Preset = "exact", Json = true, CompareFull = true };

            await RunAsync(options, model);

            using var report = ReadReport(folder);
            var sample = report.RootElement.GetProperty("samples")[0];
            Assert.That(sample.GetProperty("psnrDb").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(sample.GetProperty("identical").GetBoolean(), Is.True);
            Assert.That(report.RootElement.GetProperty("psnrP5Db").GetDouble(), Is.EqualTo(PsnrSummary.CapDb));
        }

        [Test]
        public async Task Nothing_is_compared_unasked()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            await RunAsync(new GenerateOptions { OutFolder = folder.Path, Json = true }, model);

            using var report = ReadReport(folder);
            string[] fields = ["wallSpeedup", "fullWallMilliseconds", "psnrMeanDb", "psnrP5Db", "psnrMinDb"];
            Assert.That(
                fields.Select(field => report.RootElement.GetProperty(field).ValueKind), Is.All.EqualTo(JsonValueKind.Null));
        }

        [Test]
        public async Task A_quiet_run_prints_only_warnings()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            using var error = new StringWriter();
            var overrides = new SettingOverrides { Steps = 2 };

            var output = await RunAsync(
                new GenerateOptions { OutFolder = folder.Path, Quiet = true, Overrides = overrides }, model, error);

            Assert.That(output, Is.Empty);
            Assert.That(error.ToString(), Does.StartWith("No step was skipped"));
        }

        [Test]
        public async Task A_redirected_output_has_no_escape_sequences()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var output = await RunAsync(new GenerateOptions { OutFolder = folder.Path }, model);

            Assert.That(output, Does.Contain("granite").And.Not.Contain("\u001b"));
        }

        [Test]
        public void Cancelling_stops_before_the_next_part_and_leaves_no_file()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            using var cancellation = new CancellationTokenSource();
            using var smooth = new SmoothModel(model.Manifest) { StepBegins = cancellation.Cancel };
            var job = new GenerateJob(new Terminal(TextWriter.Null, TextWriter.Null), new TickingClock(), _ => smooth);
            var options = new GenerateOptions { ModelFolder = model.Path, OutFolder = folder.Path };

            Assert.That(
                () => job.RunAsync(options, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());

            Assert.That(smooth.ChunkRuns, Is.Zero);
            Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
        }

        [Test]
        public void A_folder_that_cannot_be_written_is_refused_before_the_model_is_loaded()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("file"), "");
            var isLoaded = false;
            var job = new GenerateJob(
                new Terminal(TextWriter.Null, TextWriter.Null),
                new TickingClock(),
                _ =>
                {
                    isLoaded = true;
                    return new SmoothModel(model.Manifest);
                });
            var options = new GenerateOptions
            {
                ModelFolder = model.Path,
                OutFolder = Path.Combine(folder.File("file"), "out"),
            };

            Assert.That(() => job.RunAsync(options, CancellationToken.None), Throws.TypeOf<RequestException>());
            Assert.That(isLoaded, Is.False);
        }
    }
}
