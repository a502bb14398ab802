using System;
using System.CommandLine;
using SpeCa.Benchmarks.Windows;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Measures textures in windows: against whole ones, and where they skip at a size that no whole one has.</summary>
    internal static class WindowsCommand
    {
        public static Command Create()
        {
            var model = ModelOption.Create();
            var materials = new Option<string[]>("--materials") { Description = "What is made.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["brick", "cobblestone", "lava", "sand"] };
            var seed = new Option<ulong>("--seed") { Description = "The textures' seed.", DefaultValueFactory = _ => 1 };
            var preset = new Option<string>("--preset") { Description = "The preset.", DefaultValueFactory = _ => "fast" };
            var window = new Option<int>("--window") { Description = "The side of a window.", DefaultValueFactory = _ => WindowedDenoising.Automatic.Side };
            var overlap = new Option<int>("--overlap") { Description = "Texels that neighbours share at least.", DefaultValueFactory = _ => WindowedDenoising.Automatic.Overlap };
            var rounds = new Option<int>("--rounds") { Description = "How often whole and windowed are timed in turn; 0 leaves it out.", DefaultValueFactory = _ => 3 };
            var threads = new Option<int>("--threads") { Description = "Threads of the processor; more than are free make every part wait for others.", DefaultValueFactory = _ => 1 };
            var size = new Option<int>("--size") { Description = "Texels along a side of the textures that are made in windows alone; 0 leaves them out.", DefaultValueFactory = _ => 512 };
            var command = new Command("windows", "What overlapping windows cost and save, and what is seen of them.") { model, materials, seed, preset, window, overlap, rounds, size, threads };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                using var bench = new WindowBench(
                    parsed.GetValue(model)!.FullName,
                    parsed.GetValue(threads),
                    parsed.GetValue(preset)!,
                    new WindowedDenoising { Side = parsed.GetValue(window), Overlap = parsed.GetValue(overlap) },
                    parsed.GetValue(seed),
                    Console.Out);
                if (parsed.GetValue(rounds) > 0)
                {
                    bench.CompareWithWhole(parsed.GetValue(materials)!, parsed.GetValue(rounds), cancellation);
                }

                if (parsed.GetValue(size) > 0)
                {
                    bench.MeasureSavings(parsed.GetValue(materials)!, parsed.GetValue(size), cancellation);
                }
            });
            return command;
        }
    }
}
