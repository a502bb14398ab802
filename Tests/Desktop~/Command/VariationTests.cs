using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Command
{
    internal sealed class VariationTests
    {
        [Test]
        public void Variations_go_from_one_seed_towards_those_after_it()
        {
            var subjects = Plan(new GenerateOptions { Materials = ["oak"], FirstSeed = 7, Count = 2, Variation = new(0.3f, null, null) });

            TextureSubject[] expected = [Oak(8, 0.3f), Oak(9, 0.3f)];
            Assert.That(subjects, Is.EqualTo(expected));
        }

        [Test]
        public void A_sequence_has_both_ends_and_even_distances()
        {
            var subjects = Plan(new GenerateOptions { Materials = ["oak"], FirstSeed = 7, Variation = new(null, 3, 5) });

            TextureSubject[] expected = [Oak(3, 0), Oak(3, 0.25f), Oak(3, 0.5f), Oak(3, 0.75f), Oak(3, 1)];
            Assert.That(subjects, Is.EqualTo(expected));
        }

        [Test]
        public async Task Files_of_a_sequence_are_named_in_its_order()
        {
            using var folder = new TemporaryFolder();

            var run = await Make(folder, "--seed", "7", "--morph-to", "9", "--frames", "3");

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            var names = Directory.GetFiles(folder.Path, "*_albedo.png").Select(Path.GetFileName).Order();
            string[] expected = ["brick_7_to_9_0000_albedo.png", "brick_7_to_9_0500_albedo.png", "brick_7_to_9_1000_albedo.png"];
            Assert.That(names, Is.EqualTo(expected));
        }

        [TestCase("--frames does nothing without --morph-to", "--frames", "3")]
        [TestCase("--vary and --morph-to contradict each other", "--vary", "0.5", "--morph-to", "3")]
        [TestCase("--count contradicts --morph-to", "--count", "2", "--morph-to", "3")]
        [TestCase("--vary is '1.5'. Use a number from 0 to 1", "--vary", "1.5")]
        [TestCase("goes beyond the last seed", "--vary", "0.5", "--seed", "18446744073709551615")]
        public async Task Options_that_cannot_work_are_refused(string expected, params string[] options)
        {
            using var folder = new TemporaryFolder();

            var run = await Make(folder, options);

            Assert.That(run.ExitCode, Is.Not.Zero);
            Assert.That(run.Error, Does.Contain(expected));
        }

        private static Task<CommandRun> Make(TemporaryFolder folder, params string[] options) => CommandRun.OfAsync(
            ["--model", TinyModelFolder.Source, "--out", folder.Path, "--material", "brick", "--steps", "3", .. options]);

        private static TextureSubject Oak(ulong target, float amount) => new("oak", 7) { Variation = new SeedVariation(target, amount) };

        private static TextureSubject[] Plan(GenerateOptions options)
        {
            using var model = new ModelFolder();
            return GenerationPlan.Create(options, model.Manifest, model.Catalog).Batches.SelectMany(batch => batch).ToArray();
        }
    }
}
