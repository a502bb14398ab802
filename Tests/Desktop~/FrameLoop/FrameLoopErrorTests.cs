using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.Command;

namespace SpeCa.Tests.FrameLoopSample
{
    public class FrameLoopErrorTests
    {
        [TestCase("--hz", "0")]
        [TestCase("--budget", "none")]
        [TestCase("--rooms", "65")]
        [TestCase("--speed", "NaN")]
        [TestCase("--work", "-1")]
        [TestCase("--picture-width", "10")]
        public async Task Impossible_value_exits_with_1_and_names_option_and_value(string option, string value)
        {
            var run = await CommandRun.OfFrameLoopAsync(option, value);

            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain($"{option} is '{value}'").And.Contain("--help"));
        }

        [Test]
        public async Task Contradicting_options_exit_with_2()
        {
            var run = await CommandRun.OfFrameLoopAsync("--worker", "--calling-thread");

            Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
            Assert.That(run.Error, Does.Contain("--worker contradicts --calling-thread"));
        }

        [Test]
        public async Task Missing_model_exits_with_2_and_one_line()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfFrameLoopAsync("--model", folder.File("nothing"), "--out", folder.Path);

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("there is no manifest"));
            Assert.That(run.Error.TrimEnd(), Does.Not.Contain("\n"));
        }

        [Test]
        public async Task Unknown_preset_exits_with_2_and_those_that_there_are()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfFrameLoopAsync("--model", TinyModelFolder.Source, "--out", folder.Path, "--preset", "fastest");

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("'fastest'").And.Contain("exact"));
        }

        [Test]
        public async Task Unwritable_folder_exits_with_2_and_names_the_option()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("file"), "");

            var run = await CommandRun.OfFrameLoopAsync("--model", TinyModelFolder.Source, "--out", Path.Combine(folder.File("file"), "out"));

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("cannot be written").And.Contain("--out"));
        }

        [Test]
        public async Task Cancelling_exits_with_130_and_leaves_no_picture()
        {
            using var folder = new TemporaryFolder();

            var run = await CommandRun.OfFrameLoopAsync(["--model", TinyModelFolder.Source, "--out", folder.Path], new CancellationToken(canceled: true));

            Assert.That(run.ExitCode, Is.EqualTo(130));
            Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
        }
    }
}
