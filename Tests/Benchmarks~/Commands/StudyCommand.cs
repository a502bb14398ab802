using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Benchmarks.Study;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Measures what has been tried to speculate better.</summary>
    internal static class StudyCommand
    {
        private static readonly double[] _speedups = [2.5, 3, 3.5];

        public static Command Create()
        {
            var model = ModelOption.Create();
            var seeds = new Option<ulong[]>("--seeds") { Description = "Seeds; every material is made with each.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [201, 202] };
            var fitSeed = new Option<ulong>("--fit-seed") { Description = "Seed of the textures that schedules are fitted on.", DefaultValueFactory = _ => 900 };
            var steps = new Option<int>("--steps") { Description = "Denoising steps.", DefaultValueFactory = _ => 50 };
            var only = new Option<string>("--only") { Description = "Only groups whose name holds this, and the reference.", DefaultValueFactory = _ => "" };
            var output = new Option<FileInfo>("--output") { Description = "The CSV of all points.", DefaultValueFactory = _ => new FileInfo("speculation-study.csv") };
            var command = new Command("study", "What has been tried to speculate better, at equal speed.") { model, seeds, fitSeed, steps, only, output };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                using var loaded = BoundaryModel.Load(parsed.GetValue(model)!.FullName);
                var classes = loaded.Manifest.Conditioning.Classes.Select(material => material.Name).ToArray();
                var subjects = parsed.GetValue(seeds)!.SelectMany(seed => classes.Select(name => new TextureSubject(name, seed))).ToArray();
                var study = new SpeculationStudy(loaded, new GenerationSettings { Steps = parsed.GetValue(steps) }, subjects);
                var fitted = classes.Where((_, place) => place % 4 == 0).Select(name => new TextureSubject(name, parsed.GetValue(fitSeed))).ToArray();
                using var csv = new CsvWriter(new StreamWriter(parsed.GetValue(output)!.FullName, false, new UTF8Encoding(false)), CultureInfo.InvariantCulture);
                csv.WriteHeader<StudyPoint>();
                csv.NextRecord();
                Console.WriteLine($"{"block speed-up, mean / 5th percentile of PSNR in dB",-88}{string.Concat(_speedups.Select(speedup => FormattableString.Invariant($"{speedup,13:0.0}x")))}");
                foreach (var entry in Chosen(study.Fit(fitted, cancellation).Entries(), parsed.GetValue(only)!))
                {
                    var points = new List<StudyPoint>();
                    foreach (var point in study.Measure(entry, cancellation))
                    {
                        points.Add(point);
                        csv.WriteRecord(point);
                        csv.NextRecord();
                        csv.Flush();
                    }

                    Console.WriteLine(Line(entry, new StudyCurve(points)));
                }
            });
            return command;
        }

        private static IEnumerable<StudyEntry> Chosen(IEnumerable<StudyEntry> entries, string only) =>
            entries.Where(entry => entry.Group == StudyCatalogue.Reference.Group || entry.Group.Contains(only, StringComparison.Ordinal));

        private static string Line(StudyEntry entry, StudyCurve curve) =>
            $"{entry.Group + ": " + entry.Name,-88}" + string.Concat(_speedups.Select(speedup => FormattableString.Invariant(
                $"{curve.At(speedup, point => point.PsnrMeanDb),8:0.0} /{curve.At(speedup, point => point.PsnrP5Db),4:0.0}")));
    }
}
