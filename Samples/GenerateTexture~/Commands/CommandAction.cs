using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Runs what a command does, and turns errors into one line and an exit code.</summary>
    internal static class CommandAction
    {
        /// <summary>What a message about the command line ends with.</summary>
        public const string UsageHint = "Run with --help to see all options.";

        /// <summary>Makes the command do something.</summary>
        public static void Set(Command command, Func<Terminal, ParseResult, CancellationToken, Task> action) =>
            command.SetAction((parsed, cancellation) => RunAsync(parsed, action, cancellation));

        private static async Task<int> RunAsync(
            ParseResult parsed, Func<Terminal, ParseResult, CancellationToken, Task> action, CancellationToken cancellation)
        {
            // Ctrl+C is listened to once this method has returned its task, so nothing long may run before.
            await Task.Yield();
            var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                await action(terminal, parsed, cancellation);
                return ExitCodes.Done;
            }
            catch (OperationCanceledException)
            {
                terminal.Warn("Cancelled. Every file that was written is whole.");
                return ExitCodes.Cancelled;
            }
            catch (RequestException error)
            {
                terminal.Fail($"{error.Message} {UsageHint}");
                return ExitCodes.Failed;
            }
            catch (Exception error) when (IsExpected(error))
            {
                terminal.Fail(error.Message);
                return ExitCodes.Failed;
            }
        }

        private static bool IsExpected(Exception error) =>
            error is SpeCaException or IOException or UnauthorizedAccessException or OnnxRuntimeException;
    }
}
