using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks
{
    internal static class Program
    {
        public static int Main(string[] arguments)
        {
            var model = new Option<DirectoryInfo>("--model") { Description = "Folder of the block model.", DefaultValueFactory = _ => new DirectoryInfo("Samples/DefaultModel~") };
            var seeds = new Option<ulong[]>("--seeds") { Description = "Seeds; every material is made with each.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => new ulong[] { 9001, 9002, 9003 } };
            var batch = new Option<int>("--batch") { Description = "Textures computed together.", DefaultValueFactory = _ => 1 };
            var steps = new Option<int[]>("--steps") { Description = "Step counts of plain sampling to compare with.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => new[] { 25, 17, 13, 10, 8 } };
            var untimed = new Option<bool>("--untimed") { Description = "Compute full results once; wall speed-ups are left out." };
            var candidates = new Argument<string[]>("candidates") { Description = "Settings to measure, for example tau=0.03,beta=3,order=1,run=8; none measures the model's presets." };
            var root = new RootCommand("Quality and speed of candidates against full sampling and against fewer steps.") { model, seeds, batch, steps, untimed, candidates };
            root.SetAction(parsed =>
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
                    Console.WriteLine(bench.Measure(candidate, !parsed.GetValue(untimed)));
                }
            });
            return root.Parse(arguments).Invoke();
        }
    }
}
