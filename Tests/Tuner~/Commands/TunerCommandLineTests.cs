using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Commands;

namespace SpeCa.Tuner.Tests.Commands
{
    public sealed class TunerCommandLineTests
    {
        private DirectoryInfo _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("speca-command-");

        [TearDown]
        public void DeleteFolder() => _folder.Delete(recursive: true);

        [TestCase("--port", "many", "from 0 to 65535")]
        [TestCase("--port", "70000", "from 0 to 65535")]
        [TestCase("--threads", "-1", "from 0 to 1024")]
        [TestCase("--provider", "gpu", "auto, directml, cpu")]
        public async Task A_bad_value_is_named_with_what_would_work(string option, string value, string fix)
        {
            var (exitCode, _, errors) = await RunAsync(CancellationToken.None, option, value);

            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors, Does.Contain($"{option} is '{value}'").And.Contain(fix).And.Contain("--help"));
        }

        [Test]
        public async Task A_model_folder_that_does_not_exist_is_said_before_anything_starts()
        {
            var missing = Path.Combine(_folder.FullName, "missing");

            var (exitCode, output, errors) = await RunAsync(CancellationToken.None, "--model", missing, "--no-browser");

            Assert.That(exitCode, Is.EqualTo(TunerCommandLine.Failed));
            Assert.That(errors, Does.Contain(missing));
            Assert.That(output, Is.Empty);
        }

        [Test]
        public async Task The_address_is_printed_once_it_listens_and_a_stop_is_no_failure()
        {
            using var stop = new CancellationTokenSource();
            using var output = new AnnouncingWriter(stop.Cancel);
            using var errors = new StringWriter();
            string[] arguments =
            [
                "--model", TinyModelFolder.Source,
                "--out", Path.Combine(_folder.FullName, "out"),
                "--data", Path.Combine(_folder.FullName, "data"),
                "--port", "0",
                "--provider", "CPU",
                "--threads", "1",
                "--no-browser",
            ];

            var exitCode = await TunerCommandLine.RunAsync(
                arguments, new InvocationConfiguration { Output = output, Error = errors }, stop.Token);

            Assert.That(output.ToString().Trim(), Does.Match(@"^SpeCa Tuner: http://127\.0\.0\.1:\d+  \(Ctrl\+C to stop\)$"));
            Assert.That(errors.ToString(), Is.Empty);
            Assert.That(exitCode, Is.Zero);
        }

        [Test]
        public async Task Help_names_every_option()
        {
            var (_, output, _) = await RunAsync(CancellationToken.None, "--help");

            foreach (var option in new[] { "--model", "--out", "--port", "--provider", "--threads", "--no-browser", "--data" })
            {
                Assert.That(output, Does.Contain(option));
            }
        }

        private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
            CancellationToken cancellation, params string[] arguments)
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var configuration = new InvocationConfiguration { Output = output, Error = errors };
            var exitCode = await TunerCommandLine.RunAsync(arguments, configuration, cancellation);
            return (exitCode, output.ToString(), errors.ToString());
        }

        /// <summary>Does something once a line was written.</summary>
        private sealed class AnnouncingWriter(Action written) : StringWriter
        {
            public override async Task WriteLineAsync(string? value)
            {
                await base.WriteLineAsync(value);
                written();
            }
        }
    }
}
