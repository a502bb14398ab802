using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Commands
{
    /// <summary>Reads the command line and runs the tuner until it is stopped.</summary>
    internal static class TunerCommandLine
    {
        /// <summary>What the program returns where what was asked for cannot be done; the message says why.</summary>
        public const int Failed = 2;

        private const string UsageHint = "Run with --help to see all options.";

        /// <summary>Runs a command line. Ctrl+C is left to the host, which ends running work first.</summary>
        /// <returns>The exit code: 0, 1 for a command line that cannot be read, or <see cref="Failed"/>.</returns>
        public static Task<int> RunAsync(string[] arguments) =>
            RunAsync(arguments, new InvocationConfiguration { ProcessTerminationTimeout = null }, CancellationToken.None);

        /// <summary>Runs a command line with writers of the caller's; cancelling it stops the tuner.</summary>
        public static async Task<int> RunAsync(
            string[] arguments, InvocationConfiguration configuration, CancellationToken cancellation)
        {
            ParseResult parsed = Create().Parse(arguments);
            if (parsed.Action is not ParseErrorAction parseError)
            {
                return await parsed.InvokeAsync(configuration, cancellation);
            }

            // The whole help would push the message out of sight.
            parseError.ShowHelp = false;
            int exitCode = await parsed.InvokeAsync(configuration, cancellation);
            await configuration.Error.WriteLineAsync(UsageHint);
            return exitCode;
        }

        private static RootCommand Create()
        {
            var arguments = new TunerArguments();
            var root = new RootCommand("Opens the tuner in the browser: make textures, choose presets, see what was skipped.");
            arguments.AddTo(root);
            root.SetAction((parsed, cancellation) => RunTunerAsync(arguments, parsed, cancellation));
            return root;
        }

        private static async Task<int> RunTunerAsync(
            TunerArguments arguments, ParseResult parsed, CancellationToken cancellation)
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            try
            {
                TunerOptions options = TunerOptionsCheck.Prepare(arguments.Read(parsed));
                await using TunerHost host = await TunerHost.StartAsync(options, cancellation);
                string address = host.Address.GetLeftPart(UriPartial.Authority);
                await console.Output.WriteLineAsync($"SpeCa Tuner: {address}  (Ctrl+C to stop)");
                if (options.OpensBrowser)
                {
                    Hosting.Browser.TryOpen(host.Address);
                }

                await host.WaitForShutdownAsync(cancellation);
                return 0;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return 0;
            }
            catch (Exception error) when (error is SpeCaException or IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync(error.Message);
                return Failed;
            }
        }
    }
}
