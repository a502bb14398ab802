using System;
using System.CommandLine;
using System.Linq;
using SpeCa.Benchmarks.Parts;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Times every part of a model, and what a load costs with and without kept graphs.</summary>
    internal static class PartsCommand
    {
        public static Command Create()
        {
            var model = ModelOption.Create();
            var rows = new Option<int[]>("--rows") { Description = "Rows that are computed at once; a guided texture has 2.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [2, 16] };
            var threads = new Option<int[]>("--threads") { Description = "Threads of the processor, compared side by side.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 2] };
            var rounds = new Option<int>("--rounds") { Description = "How often everything is measured.", DefaultValueFactory = _ => 30 };
            var command = new Command("parts", "Where the milliseconds of a step and of a load go, and what keeping features in the provider's memory takes.") { model, rows, threads, rounds };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                var folder = parsed.GetValue(model)!.FullName;
                foreach (var count in parsed.GetValue(rows)!.TakeWhile(_ => !cancellation.IsCancellationRequested))
                {
                    PartTimes.Print(folder, count, parsed.GetValue(threads)!, parsed.GetValue(rounds), Console.Out);
                }

                if (!cancellation.IsCancellationRequested)
                {
                    var samples = parsed.GetValue(rows)!.Select(count => Math.Max(1, count / 2)).ToArray();
                    PlacementTimes.Print(folder, samples, Math.Max(3, parsed.GetValue(rounds) / 6), Console.Out);
                }

                if (!cancellation.IsCancellationRequested)
                {
                    LoadTimes.Print(folder, Math.Max(3, parsed.GetValue(rounds) / 3), Console.Out);
                }
            });
            return command;
        }
    }
}
