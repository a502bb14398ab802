using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>The program's commands.</summary>
    internal static class BenchmarkCommandLine
    {
        // As shells count a program that Ctrl+C ended.
        private const int Cancelled = 130;

        // Longer than any part of a model runs on a slow processor; a second Ctrl+C need not wait for it.
        private static readonly TimeSpan _longestPart = TimeSpan.FromSeconds(10);

        /// <summary>Runs a command line; an empty one compares with all defaults.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments) =>
            Create().Parse(arguments.Length == 0 ? [CompareCommand.Name] : arguments)
                .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = _longestPart });

        /// <summary>Makes the commands.</summary>
        public static RootCommand Create() =>
            new("Measures whether skipping steps pays, and against what. Without arguments: compare.")
            {
                CompareCommand.Create(),
                QualityCommand.Create(),
                ReportCommand.Create(),
                KernelsCommand.Create(),
                PartsCommand.Create(),
                FramesCommand.Create(),
                ReferenceCommand.Create(),
                StudyCommand.Create(),
                CurveCommand.Create(),
                ConceptsCommand.Create(),
                WindowsCommand.Create(),
            };

        /// <summary>Makes a command do something; what is wrong with a request becomes one line and exit code 1.</summary>
        public static void Set(Command command, Action<ParseResult, CancellationToken> action) =>
            command.SetAction(async (parsed, cancellation) =>
            {
                // Ctrl+C is listened to once this method has returned its task, so nothing long may run before.
                await Task.Yield();
                try
                {
                    action(parsed, cancellation);
                    return cancellation.IsCancellationRequested ? Cancelled : 0;
                }
                catch (SpeCaException error)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(error.Message);
                    return 1;
                }
            });
    }
}
