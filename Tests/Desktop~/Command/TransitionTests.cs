using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    /// <summary>The command's options for textures of two materials.</summary>
    internal sealed class TransitionTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [Test]
        public void Options_become_the_settings_transition()
        {
            Assert.That(Plan(new("oak", null, null, null, null)), Is.EqualTo(new MaterialTransition("oak", new SpotMask())));
            Assert.That(
                Plan(new("OAK", "spots", 0.4f, 0.2f, 0.3f)),
                Is.EqualTo(new MaterialTransition("oak", new SpotMask { Coverage = 0.4f, Softness = 0.2f, SpotSize = 0.3f })));
            Assert.That(Plan(new("oak", "Edge", null, null, 0.1f)), Is.EqualTo(new MaterialTransition("oak", new EdgeMask { SpotSize = 0.1f })));
            Assert.That(Plan(new("oak", "gradient", null, 1, null)), Is.EqualTo(new MaterialTransition("oak", new GradientMask { Softness = 1 })));
            Assert.That(Plan(TransitionOptions.None), Is.Null);
        }

        [Test]
        public async Task Textures_of_two_materials_are_named_after_both()
        {
            var run = await Make("--to", "cobblestone", "--coverage", "0.4");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That(File.Exists(_folder.File("brick-cobblestone_1_albedo.png")), Is.True);
            Assert.That(run.Output, Does.Contain("brick, cobblestone"));
        }

        [Test]
        public async Task A_mask_may_be_drawn()
        {
            PngFile.Write(new TextureMap(8, 8, 1, ColorSpace.Linear, new float[64]), _folder.File("mask.png"));

            var black = await Make("--to", "cobblestone", "--where", _folder.File("mask.png"));
            var plain = await Make();

            Assert.That((black.ExitCode, black.Error, plain.ExitCode), Is.EqualTo((0, "", 0)));
            Assert.That(
                PngFile.Read(_folder.File("brick-cobblestone_1_albedo.png")).Values.ToArray(),
                Is.EqualTo(PngFile.Read(_folder.File("brick_1_albedo.png")).Values.ToArray()).Within(0.01f));
        }

        [TestCase("--coverage does nothing without --to", "--coverage", "0.5")]
        [TestCase("--where does nothing without --to", "--where", "edge")]
        [TestCase("--spot-size does nothing with --where gradient", "--to", "stone_wall", "--where", "gradient", "--spot-size", "0.5")]
        [TestCase("--coverage does nothing with --where mask.png", "--to", "stone_wall", "--where", "mask.png", "--coverage", "0.5")]
        [TestCase("--where is 'dots'. Use spots, edge, gradient, or a gray PNG", "--to", "stone_wall", "--where", "dots")]
        [TestCase("missing.png", "--to", "stone_wall", "--where", "missing.png")]
        [TestCase("Material 'cobblestome' is unknown. Did you mean cobblestone", "--to", "cobblestome")]
        public async Task Options_that_cannot_work_are_refused(string expected, params string[] options)
        {
            var run = await Make(options);

            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(run.Error, Does.Contain(expected));
        }

        private static MaterialTransition? Plan(TransitionOptions options)
        {
            using var model = new ModelFolder();
            var plan = GenerationPlan.Create(new GenerateOptions { Materials = ["brick"], Transition = options }, model.Manifest, model.Catalog);
            return plan.Resolved.Settings.Transition;
        }

        private Task<CommandRun> Make(params string[] options) => CommandRun.OfAsync(
            ["--model", TinyModelFolder.Source, "--out", _folder.Path, "--material", "brick", "--steps", "3", .. options]);
    }
}
