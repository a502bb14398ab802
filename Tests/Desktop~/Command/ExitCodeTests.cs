using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SpeCa.Tests.Command
{
    internal sealed class ExitCodeTests
    {
        [Test]
        public async Task Unknown_material_exits_with_2_and_the_nearest_name()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("--model", model.Path, "--out", folder.Path, "--material", "brik");

            Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
            Assert.That(run.Error, Does.Contain("Did you mean brick?"));
        }

        [Test]
        public async Task Unwritable_folder_exits_with_2_and_names_the_option()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("file"), "");

            var run = await CommandRun.OfAsync(
                "generate", "--model", model.Path, "--out", Path.Combine(folder.File("file"), "out"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("cannot be written").And.Contain("--out"));
        }

        [TestCase("generate", "--model")]
        [TestCase("materials", "--model")]
        [TestCase("inspect", "--")]
        public async Task Missing_model_exits_with_2_and_one_line(string command, string option)
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync(command, option, folder.File("nothing"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("there is no manifest").And.Not.Contain("   at "));
            Assert.That(run.Error.TrimEnd(), Does.Not.Contain("\n"));
        }

        [Test]
        public async Task Missing_model_file_exits_with_2_and_its_name()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync("--model", model.Path, "--out", folder.Path);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("condition.onnx"));
        }

        [Test]
        public async Task Contradicting_options_exit_with_2_and_a_hint()
        {
            using var model = new ModelFolder();

            var run = await CommandRun.OfAsync("--model", model.Path, "--policy", "full", "--tau", "0.1");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("--tau contradicts --policy full").And.Contain("--help"));
        }

        [Test]
        public async Task Unreadable_command_line_exits_with_1_and_a_hint()
        {
            var run = await CommandRun.OfAsync("--steps", "many");

            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("--steps is 'many'").And.Contain("--help"));
        }

        [Test]
        public async Task An_option_of_generate_before_another_command_exits_with_1()
        {
            var run = await CommandRun.OfAsync("--seed", "3", "materials");

            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("--seed does not go with materials"));
        }

        [Test]
        public async Task Cancelling_exits_with_130_and_a_plain_message()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfAsync(
                ["--model", model.Path, "--out", folder.Path], new CancellationToken(canceled: true));

            Assert.That(run.ExitCode, Is.EqualTo(130));
            Assert.That(run.Error, Does.StartWith("Cancelled."));
        }

        [Test]
        public async Task Materials_are_listed_with_their_labels()
        {
            using var model = new ModelFolder();

            var run = await CommandRun.OfAsync("materials", "--model", model.Path);

            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Output, Does.Match(@"1\s+granite\s+0\.80\s+0\.050"));
        }
    }
}
