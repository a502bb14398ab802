using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The program's one command.</summary>
    internal static class FrameLoopCommandLine
    {
        // Longer than any part of a model runs on a slow processor; a second Ctrl+C need not wait for it.
        private static readonly TimeSpan _longestPart = TimeSpan.FromSeconds(10);

        /// <summary>Runs a command line.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments) =>
            RunAsync(arguments, new InvocationConfiguration { ProcessTerminationTimeout = _longestPart }, default);

        /// <summary>Runs a command line with writers of the caller's.</summary>
        /// <returns>The exit code.</returns>
        public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration, CancellationToken cancellation)
        {
            var parsed = Create().Parse(arguments);
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

        private static RootCommand Create()
        {
            var arguments = new FrameLoopArguments();
            var root = new RootCommand(
                "Walks through a procedural dungeon at a fixed frame rate while its rooms get their textures within a slice of every frame.");
            foreach (var option in arguments.All)
            {
                root.Add(option);
            }

            CommandAction.Set(root, (terminal, parsed, cancellation) => new FrameLoopJob(terminal).RunAsync(arguments.Bind(parsed), cancellation));
            return root;
        }
    }
}
