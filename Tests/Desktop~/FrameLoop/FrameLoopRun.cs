using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Samples.FrameLoop;

namespace SpeCa.Tests.FrameLoopSample
{
    /// <summary>One run of the command line inside the test's process, with what it printed.</summary>
    internal sealed record FrameLoopRun(int ExitCode, string Output, string Error)
    {
        public static Task<FrameLoopRun> OfAsync(params string[] arguments) => OfAsync(arguments, CancellationToken.None);

        public static async Task<FrameLoopRun> OfAsync(string[] arguments, CancellationToken cancellation)
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
            var exitCode = await FrameLoopCommandLine.RunAsync(arguments, configuration, cancellation);
            return new FrameLoopRun(exitCode, output.ToString(), error.ToString());
        }
    }
}
