using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The program's one command.</summary>
    internal static class FrameLoopCommandLine
    {
        /// <summary>Runs a command line.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments) =>
            RunAsync(arguments, CommandLineRun.OfProcess, default);

        /// <summary>Runs a command line with writers of the caller's.</summary>
        /// <returns>The exit code.</returns>
        public static Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration, CancellationToken cancellation) =>
            CommandLineRun.RunAsync(Create(), arguments, configuration, cancellation);

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
