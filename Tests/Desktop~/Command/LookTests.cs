using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Textures;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    /// <summary>The command's options that change the finished maps.</summary>
    internal sealed class LookTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [Test]
        public async Task Palette_of_a_list_gives_the_albedo_its_mean()
        {
            var run = await Make("--palette", "#405060,#607080");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            var mean = ColorPalette.Of(Read("albedo")).Statistics.Mean;
            Assert.That(mean, Is.EqualTo(ColorPalette.Parse("405060,607080").Statistics.Mean).Within(0.02));
        }

        [Test]
        public async Task Palette_of_an_image_is_its_own()
        {
            var palette = new TextureMap(2, 1, 3, ColorSpace.Srgb, [0.2f, 0.3f, 0.4f, 0.4f, 0.5f, 0.6f]);
            PngFile.Write(palette, _folder.File("palette.png"));

            var run = await Make("--palette", _folder.File("palette.png"));

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That(ColorPalette.Of(Read("albedo")).Statistics.Mean, Is.EqualTo(ColorPalette.Of(palette).Statistics.Mean).Within(0.02));
        }

        [Test]
        public async Task Roughness_and_relief_follow_their_options()
        {
            var run = await Make("--roughness", "0", "--roughness-offset", "0.2", "--relief", "0");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That(Read("roughness").Values.ToArray(), Is.All.EqualTo(51 / 255f));
            Assert.That(Read("normal").Values.ToArray().Where((_, at) => at % 3 == 2), Is.All.EqualTo(1f));
        }

        [TestCase("--palette-amount does nothing without --palette", "--palette-amount", "0.5")]
        [TestCase("--hue is '200'. Use a number from -180 to 180", "--hue", "200")]
        [TestCase("missing.png", "--palette", "missing.png")]
        [TestCase("--palette is empty", "--palette", "")]
        public async Task Options_that_cannot_work_are_refused(string expected, params string[] options)
        {
            var run = await Make(options);

            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(run.Error, Does.Contain(expected));
        }

        private TextureMap Read(string map) => PngFile.Read(_folder.File($"brick_1_{map}.png"), ColorSpace.Linear);

        private Task<CommandRun> Make(params string[] options) => CommandRun.OfAsync(
            ["--model", TinyModelFolder.Source, "--out", _folder.Path, "--material", "brick", "--steps", "3", .. options]);
    }
}
