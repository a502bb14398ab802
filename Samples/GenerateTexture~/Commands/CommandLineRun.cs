using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading;
using System.Threading.Tasks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Runs a program's command line.</summary>
    internal static class CommandLineRun
    {
        // Longer than any part of a model runs on a slow processor; a second Ctrl+C need not wait for it.
        private static readonly TimeSpan _longestPart = TimeSpan.FromSeconds(10);

        /// <summary>Writes to the terminal, and listens to Ctrl+C.</summary>
        public static InvocationConfiguration OfProcess => new() { ProcessTerminationTimeout = _longestPart };

        /// <summary>Runs a command line. One that cannot be read is answered by a message and a hint.</summary>
        /// <returns>The exit code.</returns>
        public static async Task<int> RunAsync(
            RootCommand root, string[] arguments, InvocationConfiguration configuration, CancellationToken cancellation)
        {
            var parsed = root.Parse(arguments);
            if (parsed.Action is not ParseErrorAction parseError)
            {
                return await parsed.InvokeAsync(configuration, cancellation);
            }

            // The whole help would push the message out of sight.
            parseError.ShowHelp = false;
            var exitCode = await parsed.InvokeAsync(configuration, cancellation);
            await configuration.Error.WriteLineAsync(CommandAction.UsageHint);
            return exitCode;
        }
    }
}
