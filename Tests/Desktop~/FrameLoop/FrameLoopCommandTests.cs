using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.Command;

namespace SpeCa.Tests.FrameLoopSample
{
    /// <summary>The whole command, with the tiny model and a walk of a second or two.</summary>
    public class FrameLoopCommandTests
    {
        private const int PictureWidth = 120;

        private static readonly string[] _arguments =
        [
            "--model", TinyModelFolder.Source, "--seed", "5", "--rooms", "2", "--speed", "20", "--work", "0", "--provider", "cpu",
            "--picture-width", $"{PictureWidth}", "--json", "--out",
        ];

        private readonly TemporaryFolder _folder = new();
        private CommandRun _run = null!;

        [OneTimeSetUp]
        public async Task RunAsync() => _run = await CommandRun.OfFrameLoopAsync([.. _arguments, _folder.Path]);

        [OneTimeTearDown]
        public void Delete() => _folder.Dispose();

        [Test]
        public void It_ends_well_and_says_where_the_pictures_are()
        {
            Assert.That((_run.ExitCode, _run.Error), Is.EqualTo((0, "")));
            Assert.That(_run.Output, Does.Contain("frame time").And.Contain(_folder.File("rooms.png")).And.Contain(_folder.File("times.png")));
        }

        [Test]
        public void Contact_sheet_is_a_whole_picture_of_two_columns()
        {
            var sheet = PngFile.Read(_folder.File("rooms.png"));

            // Two pictures and three gaps of 20 pixels at a picture's width of 560.
            Assert.That(sheet.Width, Is.EqualTo((int)((2 * PictureWidth) + (3 * 20f * PictureWidth / 560))));
            Assert.That(sheet.Values.ToArray().Distinct().Count(), Is.GreaterThan(100));
        }

        [Test]
        public void Plot_is_a_whole_picture()
        {
            var plot = PngFile.Read(_folder.File("times.png"));

            Assert.That((plot.Width, plot.Height), Is.EqualTo((1400, 820)));
        }

        [Test]
        public void Report_counts_every_texture_once()
        {
            var report = JsonNode.Parse(File.ReadAllText(_folder.File("report.json")))!;

            Assert.That((int)report["texturesLoadedBefore"]!, Is.EqualTo(3));
            Assert.That((int)report["texturesMade"]! + (int)report["texturesMadeAfterwards"]!, Is.EqualTo(3));
            Assert.That((int)report["frames"]!, Is.GreaterThan(10));
            Assert.That(report["rooms"]!.AsArray().Sum(room => room!["textures"]!.AsArray().Count), Is.EqualTo(6));
        }

        [Test]
        public void Nothing_else_is_left_in_the_folder()
        {
            Assert.That(
                Directory.GetFiles(_folder.Path).Select(Path.GetFileName),
                Is.EquivalentTo(new[] { "costs-1.json", "report.json", "rooms.png", "times.png" }));
        }

        [Test]
        public async Task Same_seed_gives_the_same_rooms_on_the_worker_and_quiet_prints_nothing()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfFrameLoopAsync([.. _arguments, folder.Path, "--worker", "--quiet"]);

            Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((0, "", "")));
            Assert.That(Materials(folder), Is.EqualTo(Materials(_folder)));
        }

        private static string Materials(TemporaryFolder folder) =>
            string.Join('\n', JsonNode.Parse(File.ReadAllText(folder.File("report.json")))!["rooms"]!.AsArray().Select(room => room!["textures"]!.ToJsonString()));
    }
}
