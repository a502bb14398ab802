using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Import;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Command
{
    internal sealed class SourceTests
    {
        private const int Side = 16;

        private ModelFolder _model = null!;
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void Make()
        {
            _model = new ModelFolder();
            _folder = new TemporaryFolder();
            Write("wall.png", Side, 0.5f);
            Write("wall_height.png", Side, 0.25f);
            Write("half.png", Side, 0, 1);
        }

        [TearDown]
        public void Dispose()
        {
            _model.Dispose();
            _folder.Dispose();
        }

        [Test]
        public async Task Source_gives_the_size_and_keeps_what_the_mask_keeps()
        {
            await RunAsync(new SourceOptions(_folder.File("wall.png"), 0.5f, _folder.File("half.png"), 0));

            var albedo = PngFile.Read(_folder.File("oak_1_albedo.png"));
            var wall = PngFile.Read(_folder.File("wall.png"));
            Assert.That((albedo.Width, albedo.Height), Is.EqualTo((Side, Side)));

            // The mask's upper half is black.
            const int Half = Side * Side / 2;
            var kept = Enumerable.Range(0, Side * Side).Where(texel => albedo.Values[3 * texel] == wall.Values[texel]);
            Assert.That(kept.Count(texel => texel < Half), Is.EqualTo(Half));
            Assert.That(kept.Count(texel => texel >= Half), Is.LessThan(Half / 4));
        }

        [Test]
        public async Task Report_says_where_the_run_started_and_counts_no_skipped_step_as_saved()
        {
            await RunAsync(new SourceOptions(_folder.File("wall.png"), 0.25f, _folder.File("half.png"), 2));

            using var report = JsonDocument.Parse(File.ReadAllText(_folder.File(ReportWriter.FileName)));
            var source = report.RootElement.GetProperty("source");
            Assert.That(source.GetProperty("from").GetString(), Is.EqualTo(_folder.File("wall.png")));
            Assert.That(source.GetProperty("strength").GetSingle(), Is.EqualTo(0.25f));
            Assert.That(source.GetProperty("skippedSteps").GetInt32(), Is.EqualTo(9));
            Assert.That(source.GetProperty("mask").GetString(), Is.EqualTo(_folder.File("half.png")));
            Assert.That(source.GetProperty("maskFeather").GetInt32(), Is.EqualTo(2));
            Assert.That(report.RootElement.GetProperty("steps").GetInt32(), Is.EqualTo(12));
            Assert.That(report.RootElement.GetProperty("width").GetInt32(), Is.EqualTo(Side));
            Assert.That(report.RootElement.GetProperty("blockSpeedup").GetDouble(), Is.EqualTo(1));
        }

        [Test]
        public void Default_strength_keeps_a_varied_source_and_forgets_a_masked_part()
        {
            var varied = SourceLoader.Load(new SourceOptions(_folder.File("wall.png"), null, null, null), isImage: false, null);
            var masked = SourceLoader.Load(
                new SourceOptions(_folder.File("wall.png"), null, _folder.File("half.png"), null), isImage: false, null);

            Assert.That((varied!.Strength, masked!.Strength, masked.MaskFeather), Is.EqualTo((0.6f, 1f, 1)));
        }

        [TestCase("--strength", "0.5")]
        [TestCase("--mask", "half.png")]
        [TestCase("--mask-feather", "2")]
        public async Task Option_of_a_source_without_one_exits_with_2(string option, string value)
        {
            var run = await CommandRun.OfAsync("--model", _model.Path, "--out", _folder.Path, option, value);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain($"{option} does nothing without --from"));
        }

        [Test]
        public async Task Feather_without_a_mask_exits_with_2()
        {
            var run = await CommandRun.OfAsync(
                "--model", _model.Path, "--from", _folder.File("wall.png"), "--mask-feather", "2");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("--mask-feather does nothing without --mask"));
        }

        [Test]
        public async Task Missing_source_exits_with_2_and_its_name()
        {
            var run = await CommandRun.OfAsync("--model", _model.Path, "--from", _folder.File("gone.png"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("gone.png").And.Contain("does not exist"));
        }

        [TestCase("0")]
        [TestCase("1.5")]
        [TestCase("half")]
        public async Task Strength_out_of_range_is_refused(string strength)
        {
            var run = await CommandRun.OfAsync("--from", "wall.png", "--strength", strength);

            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(run.Error, Does.Contain($"--strength is '{strength}'"));
        }

        [Test]
        public void Size_that_is_not_the_source_s_is_refused()
        {
            Assert.That(
                () => SourceLoader.Load(
                    new SourceOptions(_folder.File("wall.png"), null, null, null), isImage: false, new TextureSize(8, 8)),
                Throws.TypeOf<RequestException>().With.Message.Contains("--size is 8x8").And.Message.Contains("16x16"));
        }

        [Test]
        public async Task A_model_of_images_starts_from_a_picture_alone()
        {
            using var files = PipelineFiles.DiT().WithEncoder();
            PipelineImporter.Import(files.Path, files.Target);
            Write("picture.png", 64, 0.25f, 0.75f);
            Write("keep.png", 64, 0, 1);

            var run = await CommandRun.OfAsync(
                "--model", files.Target, "--provider", "cpu", "--material", "class_3", "--steps", "4", "--from", _folder.File("picture.png"),
                "--mask", _folder.File("keep.png"), "--mask-feather", "0", "--out", _folder.Path);

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            var (made, from) = (PngFile.Read(_folder.File("class_3_1.png")), PngFile.Read(_folder.File("picture.png")));
            var changed = Enumerable.Range(0, 64 * 64).Where(texel => made.Values[3 * texel] != from.Values[texel]).ToArray();
            Assert.That(changed, Is.Not.Empty.And.All.GreaterThanOrEqualTo(64 * 32));
        }

        [Test]
        public async Task A_folder_is_no_picture()
        {
            using var files = PipelineFiles.DiT().WithEncoder();
            PipelineImporter.Import(files.Path, files.Target);

            var run = await CommandRun.OfAsync("--model", files.Target, "--from", _folder.Path, "--out", _folder.File("out"));

            Assert.That((run.ExitCode, Directory.Exists(_folder.File("out"))), Is.EqualTo((2, false)));
            Assert.That(run.Error, Does.Contain("one picture"));
        }

        [Test]
        public void Black_mask_is_refused()
        {
            Write("black.png", Side, 0);

            Assert.That(
                () => SourceLoader.Load(
                    new SourceOptions(_folder.File("wall.png"), null, _folder.File("black.png"), null), isImage: false, null),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Nothing would change"));
        }

        private async Task RunAsync(SourceOptions source)
        {
            var job = new GenerateJob(
                new Terminal(TextWriter.Null, TextWriter.Null), new TickingClock(), _ => new SmoothModel(_model.Manifest));
            var options = new GenerateOptions
            {
                ModelFolder = _model.Path,
                OutFolder = _folder.Path,
                Materials = ["oak"],
                Preset = "exact",
                Json = true,
                Source = source,
            };
            await job.RunAsync(options, CancellationToken.None);
        }

        // Rows of equal numbers in turn, of one value each.
        private void Write(string name, int side, params float[] rows)
        {
            var texels = side * side;
            var values = Enumerable.Range(0, texels).Select(texel => rows[texel * rows.Length / texels]).ToArray();
            PngFile.Write(new TextureMap(side, side, 1, ColorSpace.Linear, values), _folder.File(name));
        }
    }
}
