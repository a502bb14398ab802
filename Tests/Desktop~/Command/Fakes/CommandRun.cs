using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.FrameLoop;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    /// <summary>One run of the command line inside the test's process, with what it printed.</summary>
    internal sealed record CommandRun(int ExitCode, string Output, string Error)
    {
        public static Task<CommandRun> OfAsync(params string[] arguments) => OfAsync(arguments, CancellationToken.None);

        public static Task<CommandRun> OfAsync(string[] arguments, CancellationToken cancellation) =>
            OfAsync(configuration => TextureCommandLine.RunAsync(arguments, configuration, cancellation));

        public static Task<CommandRun> OfFrameLoopAsync(params string[] arguments) => OfFrameLoopAsync(arguments, CancellationToken.None);

        public static Task<CommandRun> OfFrameLoopAsync(string[] arguments, CancellationToken cancellation) =>
            OfAsync(configuration => FrameLoopCommandLine.RunAsync(arguments, configuration, cancellation));

        private static async Task<CommandRun> OfAsync(Func<InvocationConfiguration, Task<int>> run)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,

                // A test must not listen to the process's signals.
                ProcessTerminationTimeout = null,
            };
            var exitCode = await run(configuration);
            return new CommandRun(exitCode, output.ToString(), error.ToString());
        }
    }
}
