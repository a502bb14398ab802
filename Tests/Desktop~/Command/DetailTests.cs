using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    /// <summary>The command with a model that has a detail stage.</summary>
    internal sealed class DetailTests
    {
        private DetailModelFolder _model = null!;
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeModel()
        {
            _model = new DetailModelFolder();
            _folder = new TemporaryFolder();
        }

        [TearDown]
        public void RemoveModel()
        {
            _folder.Dispose();
            _model.Dispose();
        }

        [TestCase(new string[0], 64, "1 texture of 16 x 16, with detail 64 x 64, in")]
        [TestCase(new[] { "--detail" }, 64, "1 texture of 16 x 16, with detail 64 x 64, in")]
        [TestCase(new[] { "--no-detail" }, 16, "1 texture of 16 x 16 in")]
        [TestCase(new[] { "--size", "24" }, 96, "1 texture of 24 x 24, with detail 96 x 96, in")]
        public async Task Texture_has_detail_unless_it_is_refused(string[] options, int side, string expected)
        {
            var run = await GenerateAsync(options);

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That(InOneLine(run.Output), Does.Contain(expected));
            Assert.That(PngFile.Read(_folder.File("brick_1_albedo.png")).Width, Is.EqualTo(side));
        }

        [Test]
        public async Task Report_says_what_came_out_and_full_sampling_is_compared_with_detail()
        {
            var run = await GenerateAsync("--json", "--compare-full");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            using var report = JsonDocument.Parse(File.ReadAllText(_folder.File(ReportWriter.FileName)));
            Assert.That(report.RootElement.GetProperty("width").GetInt32(), Is.EqualTo(64));
            Assert.That(report.RootElement.GetProperty("detailFactor").GetInt32(), Is.EqualTo(4));
            Assert.That(report.RootElement.GetProperty("wallSpeedup").GetDouble(), Is.Positive);
        }

        [Test]
        public async Task Options_that_contradict_each_other_are_refused()
        {
            var run = await GenerateAsync("--detail", "--no-detail");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("--detail and --no-detail contradict each other"));
        }

        [Test]
        public async Task Detail_of_a_model_without_it_is_refused_by_the_models_name()
        {
            var run = await CommandRun.OfAsync("--model", TinyModelFolder.Source, "--out", _folder.Path, "--detail");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("'Tiny' has no detail stage. Leave --detail out"));
        }

        [TestCase(64, "16")]
        [TestCase(16, "16")]
        [TestCase(64, null)]
        public async Task Source_may_have_either_size(int side, string? size)
        {
            Write("wall.png", side);
            Write("wall_height.png", side);
            var from = new[] { "--from", _folder.File("wall.png") };

            var run = await GenerateAsync(size == null ? from : [.. from, "--size", size]);

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That(PngFile.Read(_folder.File("brick_1_albedo.png")).Width, Is.EqualTo(64));
        }

        [Test]
        public async Task Inspect_lists_the_parts_with_their_times()
        {
            var run = await CommandRun.OfAsync("inspect", _model.Path, "--provider", "cpu");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            var output = InOneLine(run.Output);
            Assert.That(output, Does.Contain("4 parts, 4 texels along one of the sample's"));
            Assert.That(output, Does.Contain("16 x 16 to 64 x 64 texels"));
            Assert.That(DetailModelFolder.Parts.Where(part => !output.Contains($"detail {Array.IndexOf(DetailModelFolder.Parts, part)} {part}", StringComparison.Ordinal)), Is.Empty);
        }

        private Task<CommandRun> GenerateAsync(params string[] options) => CommandRun.OfAsync(
        [
            "--model", _model.Path, "--provider", "cpu", "--material", "brick", "--steps", "4", "--out", _folder.Path, .. options,
        ]);

        private void Write(string name, int side)
        {
            var values = Enumerable.Range(0, side * side).Select(texel => texel % 7 / 7f).ToArray();
            PngFile.Write(new TextureMap(side, side, 1, ColorSpace.Linear, values), _folder.File(name));
        }

        private static string InOneLine(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
