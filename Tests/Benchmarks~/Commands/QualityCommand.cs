using System;
using System.CommandLine;
using System.Linq;
using SpeCa.Benchmarks.Quality;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Measures SpeCa's settings one after the other, as presets are chosen.</summary>
    internal static class QualityCommand
    {
        public static Command Create()
        {
            var model = ModelOption.Create();
            var seeds = new Option<ulong[]>("--seeds") { Description = "Seeds; every material is made with each.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [9001, 9002, 9003] };
            var batch = new Option<int>("--batch") { Description = "Textures computed together.", DefaultValueFactory = _ => 1 };
            var steps = new Option<int[]>("--steps") { Description = "Step counts of plain sampling to compare with.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [25, 17, 13, 10, 8] };
            var untimed = new Option<bool>("--untimed") { Description = "Compute full results once; wall speed-ups are left out." };
            var candidates = new Argument<string[]>("candidates") { Description = "Settings to measure, for example tau=0.03,beta=3,order=1,run=8; none measures the model's presets." };
            var command = new Command("quality", "Settings of SpeCa against full sampling and fewer steps, to choose presets by.")
            {
                model, seeds, batch, steps, untimed, candidates,
            };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                using var loaded = BlockModel.Load(parsed.GetValue(model)!.FullName);
                using var bench = new QualityBench(loaded, parsed.GetValue(seeds)!, parsed.GetValue(batch));
                var texts = parsed.GetValue(candidates)!;
                var chosen = texts.Length > 0
                    ? texts.Select(Candidate.Parse)
                    : PresetCatalog.Load(loaded.Folder).Presets.Select(Candidate.Of);
                Console.WriteLine(Measurement.Header);
                foreach (var candidate in chosen.Concat(parsed.GetValue(steps)!.Select(Candidate.FewerSteps)))
                {
                    if (cancellation.IsCancellationRequested)
                    {
                        return;
                    }

                    Console.WriteLine(bench.Measure(candidate, !parsed.GetValue(untimed)));
                }
            });
            return command;
        }
    }
}
