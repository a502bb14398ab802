using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Tests.Import;

namespace SpeCa.Tests.Command
{
    internal sealed class SplitCommandTests
    {
        [Test]
        public async Task A_dry_run_shows_roles_parts_and_tensors_and_writes_nothing()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("split", Family.PathOf("dit"), "--out", folder.File("model"), "--dry-run");

            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Match(@"timestep\s+timestep Float32\[batch\]"));
            Assert.That(run.Output, Does.Match(@"embedding\s+0\s+\d+\.\d %\s+sample Float32\[batch, 4, 16, 16\]"));
            Assert.That(run.Output, Does.Contain("Nothing was written"));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
        }

        [Test]
        public async Task A_dry_run_needs_no_folder()
        {
            var run = await CommandRun.OfAsync("split", Family.PathOf("dit"), "--dry-run");

            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Contain("Would write"));
        }

        [Test]
        public async Task A_dry_run_sums_up_what_is_too_many_tensors_to_read()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("split", Family.PathOf("dit"), "--out", folder.File("model"), "--dry-run");

            // A block of the model reads its tokens and six modulations of width 16; four tensors are shown.
            Assert.That(run.Output, Does.Match(@"\sand 3 more with 48 values a row\s"));
        }

        [Test]
        public async Task A_split_model_verifies_can_be_inspected_and_generates()
        {
            using var folder = new TemporaryFolder();
            var model = folder.File("model");

            var split = await CommandRun.OfAsync(
                "split", Family.PathOf("dit"), "-o", model, "--name", "mine", "--chunks", "2");
            var verify = await CommandRun.OfAsync("verify", model, "--against", Family.PathOf("dit"));
            var inspect = await CommandRun.OfAsync("inspect", model, "--provider", "cpu");
            var generate = await CommandRun.OfAsync(
                "generate", "--model", model, "--provider", "cpu", "--material", "class_3", "--steps", "4",
                "--out", folder.File("textures"));

            Assert.That(
                new[] { split, verify, inspect, generate }.Select(run => (run.ExitCode, run.Error)),
                Is.All.EqualTo((0, "")));
            Assert.That(split.Output, Does.Contain($"verify {model} --against").And.Contain($"generate --model {model}"));
            Assert.That(verify.Output, Does.Contain("Largest difference:").And.Contain("Relative difference:"));
            Assert.That(inspect.Output, Does.Contain("mine").And.Contain("6 in 2 chunks and the verify block"));
            Assert.That(File.Exists(Path.Combine(folder.File("textures"), "class_3_1_albedo.png")));
        }

        [Test]
        public async Task Verifying_takes_the_model_that_the_record_names()
        {
            using var folder = new TemporaryFolder();
            File.Copy(Family.PathOf("dit_dynamic"), folder.File("moved.onnx"));
            await CommandRun.OfAsync(
                "split", folder.File("moved.onnx"), "--out", folder.File("model"), "--latent-shape", "4x16x16");

            var run = await CommandRun.OfAsync("verify", folder.File("model"));

            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        }

        [Test]
        public async Task A_difference_above_the_tolerance_exits_with_2_and_both_numbers()
        {
            using var folder = new TemporaryFolder();
            var model = folder.File("model");
            await CommandRun.OfAsync("split", Family.PathOf("dit"), "--out", model);

            // The same architecture with other weights.
            var run = await CommandRun.OfAsync("verify", model, "--against", Family.PathOf("dit_shared"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("differs from its original by").And.Contain("more than 1E-05"));
        }

        [Test]
        public async Task Refused_models_exit_with_2_and_one_line()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("split", Family.PathOf("convolutions"), "--out", folder.File("model"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("nothing repeats"));
            Assert.That(run.Error.TrimEnd(), Does.Not.Contain("\n"));
        }

        [TestCase("--bind", "guidanse=1", "there is no input 'guidanse'")]
        [TestCase("--dimension", "hight=16", "there is no open dimension 'hight'")]
        [TestCase("--chunks", "6", "Chunks is 6")]
        [TestCase("--schedule", "flow", "Epsilon prediction goes with LinearBeta")]
        public async Task Options_that_the_model_has_no_place_for_exit_with_2(string option, string value, string expected)
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("split", Family.PathOf("dit"), "--out", folder.File("model"), option, value);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(expected));
        }

        [Test]
        public async Task A_folder_with_something_in_it_is_left_alone()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("mine.txt"), "");

            var run = await CommandRun.OfAsync("split", Family.PathOf("dit"), "--out", folder.Path);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("It is not empty"));
            Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { folder.File("mine.txt") }));
        }
    }
}
