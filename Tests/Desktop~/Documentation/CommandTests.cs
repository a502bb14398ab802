using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Commands;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Documentation
{
    /// <summary>Commands are read as the programs read them; nothing is run.</summary>
    public sealed class CommandTests
    {
        private static IEnumerable<TestCaseData> TextureCommands => CommandsOf("Samples/GenerateTexture~");

        private static IEnumerable<TestCaseData> BenchmarkCommands => CommandsOf("Tests/Benchmarks~");

        [TestCaseSource(nameof(TextureCommands))]
        public void Texture_commands_can_be_read(string arguments)
        {
            var errors = ErrorsOf(TextureCommandLine.Create(), arguments);

            Assert.That(errors, Is.Empty);
        }

        [TestCaseSource(nameof(BenchmarkCommands))]
        public void Benchmark_commands_can_be_read(string arguments)
        {
            var errors = ErrorsOf(BenchmarkCommandLine.Create(), arguments);

            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void Commands_with_an_option_that_is_gone_are_found()
        {
            var errors = ErrorsOf(TextureCommandLine.Create(), "--material brick --gone 3");

            Assert.That(errors, Is.Not.Empty);
        }

        private static IEnumerable<TestCaseData> CommandsOf(string project) => Repository.Pages
            .SelectMany(page => page.Examples)
            .SelectMany(example => example.ArgumentsOf(project))
            .Where(arguments => arguments.Length > 0)
            .Distinct()
            .Select(arguments => new TestCaseData(arguments));

        private static IEnumerable<string> ErrorsOf(RootCommand root, string arguments) =>
            root.Parse(CommandLineParser.SplitCommandLine(arguments).ToArray()).Errors.Select(error => error.Message);
    }
}
