using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using SpeCa.Benchmarks.Frames;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using Spectre.Console;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Measures how well textures keep to a slice of a game's frames.</summary>
    internal static class FramesCommand
    {
        // For the overhead of slices.
        private const int Textures = 16;

        public static Command Create()
        {
            var model = ModelOption.Create();
            var rates = new Option<double[]>("--rates") { Description = "Frames per second.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [60, 120] };
            var budgets = new Option<double[]>("--budgets") { Description = "Slices of a frame, in milliseconds; those that the frame has no room for are left out.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 2, 4, 8] };
            var seconds = new Option<double>("--seconds") { Description = "How long every case runs.", DefaultValueFactory = _ => 10 };
            var preset = new Option<string>("--preset") { Description = "The quality of the textures.", DefaultValueFactory = _ => "balanced" };
            var threads = new Option<int>("--threads") { Description = "Threads of the model; 0 takes all cores.", DefaultValueFactory = _ => 0 };
            var command = new Command("frames", "A game's loop in which textures are made within a budget, on a worker, and without a budget.")
            {
                model, rates, budgets, seconds, preset, threads,
            };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                var folder = parsed.GetValue(model)!.FullName;
                using var loaded = BlockModel.Load(folder, new BlockModelOptions { Threads = parsed.GetValue(threads) });
                var settings = PresetCatalog.Load(folder).Find(parsed.GetValue(preset)!).ApplyTo(new GenerationSettings());
                var costs = new CostCalibration { Steps = 40 }.Measure(loaded, cancellation);
                PrintOverhead(loaded, costs, settings, parsed.GetValue(budgets)!, cancellation);
                var table = FrameTable.Create();
                foreach (var rate in parsed.GetValue(rates)!)
                {
                    using var simulation = new FrameSimulation(loaded, costs, settings, rate);
                    foreach (var scenario in Scenarios(rate, parsed.GetValue(budgets)!))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        FrameTable.Add(table, simulation.Run(scenario, parsed.GetValue(seconds), cancellation));
                    }
                }

                AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, FrameTable.Width);
                AnsiConsole.Write(table);
            });
            return command;
        }

        private static void PrintOverhead(
            BlockModel model, CostProfile costs, GenerationSettings settings, double[] budgets, CancellationToken cancellation)
        {
            using var overhead = new SliceOverhead(model, costs, settings);
            var (milliseconds, ratios) = overhead.Measure(budgets, Textures, cancellation);
            var slices = budgets.Zip(ratios, (budget, ratio) => string.Create(CultureInfo.InvariantCulture, $"{budget} ms: {ratio:0.000}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"A texture takes {milliseconds:0} ms in one go; in slices right after one another, as a ratio to it: {string.Join(", ", slices)}"));
        }

        private static IEnumerable<FrameScenario> Scenarios(double rate, double[] budgets)
        {
            yield return new FrameScenario("none", rate, 0, FrameMode.None);
            foreach (var budget in budgets)
            {
                var scenario = new FrameScenario("in the frame", rate, budget, FrameMode.InFrame);
                if (budget <= scenario.FrameMilliseconds / 2)
                {
                    yield return scenario;
                    yield return new FrameScenario("on the worker", rate, budget, FrameMode.Worker);
                }
            }

            yield return new FrameScenario("without a budget", rate, 0, FrameMode.Unlimited);
        }
    }
}
