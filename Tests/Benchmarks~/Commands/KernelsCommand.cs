using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SpeCa.Benchmarks.Kernels;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Times what SpeCa adds to a step, in microseconds.</summary>
    internal static class KernelsCommand
    {
        public static Command Create()
        {
            var filter = new Option<string>("--filter") { Description = "Names of benchmarks, with *.", DefaultValueFactory = _ => "*" };
            var thorough = new Option<bool>("--thorough") { Description = "Let BenchmarkDotNet choose how often to run, in place of a short run." };
            var command = new Command("kernels", "Times forecast, verification error, guidance and scheduler step.") { filter, thorough };
            BenchmarkCommandLine.Set(command, (parsed, _) =>
            {
                // In process: a project of its own would not find the repository's package versions.
                var job = (parsed.GetValue(thorough) ? Job.Default : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
                var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job);
                BenchmarkSwitcher.FromTypes([typeof(ForecastKernels), typeof(SamplingKernels)])
                    .Run(["--filter", parsed.GetValue(filter)!], config);
            });
            return command;
        }
    }
}
