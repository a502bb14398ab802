using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Compares SpeCa with fewer steps and with other ways to skip, on one model and machine.</summary>
    internal static class CompareCommand
    {
        public const string Name = "compare";

        private static readonly ulong[] _seeds = [7001, 7002, 7003];

        public static Command Create()
        {
            var model = ModelOption.Create();
            var seeds = new Option<ulong[]>("--seeds")
            {
                Description = "Seeds; every material is made with each. Default: 7001 to 7003; with --quick 7001.",
                AllowMultipleArgumentsPerToken = true,
            };
            var output = new Option<DirectoryInfo>("--output")
            {
                Description = "Folder for the tables and the plot.",
                DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("run", "benchmarks")),
            };
            var only = new Option<string[]>("--only")
            {
                Description = "Keep the candidates that match one of these patterns, for example \"taylor:*\".",
                AllowMultipleArgumentsPerToken = true,
                DefaultValueFactory = _ => [],
            };
            var reference = new Option<string>("--reference")
            {
                Description = "What all candidates are measured against, in quality and speed.",
                DefaultValueFactory = _ => "full:steps=50",
            };
            var untimed = new Option<bool>("--untimed") { Description = "Run full sampling once for every texture; speed-ups are in blocks." };
            var quick = new Option<bool>("--quick") { Description = "A few candidates on half of the materials: about 2 minutes." };
            var candidates = new Argument<string[]>("candidates")
            {
                Description = "What to compare, for example taylor:interval=4,order=1; none takes a set over all methods.",
            };
            var command = new Command(Name, "Quality and speed of SpeCa, of fewer steps, and of other ways to skip them.")
            {
                model, seeds, output, only, reference, untimed, quick, candidates,
            };
            BenchmarkCommandLine.Set(command, (parsed, cancellation) =>
            {
                var folder = parsed.GetValue(model)!.FullName;
                using var loaded = BoundaryModel.Load(folder);
                var presets = PresetCatalog.Load(folder);
                var isQuick = parsed.GetValue(quick);
                var parser = new ContenderParser(presets, new GenerationSettings());
                var names = ContenderFilter.Apply(
                    Choose(parsed.GetValue(candidates)!, presets, isQuick), parsed.GetValue(only)!);
                var job = new CompareJob(loaded)
                {
                    Full = parser.Parse(parsed.GetValue(reference)!),
                    Contenders = names.Distinct().Where(name => name != parsed.GetValue(reference)).Select(parser.Parse).ToArray(),
                    Subjects = ComparisonSubjects.Of(
                        loaded.Manifest, parsed.GetValue(seeds) is { Length: > 0 } given ? given : isQuick ? _seeds[..1] : _seeds, isQuick ? 2 : 1),
                    IsTimed = !parsed.GetValue(untimed),
                    Output = parsed.GetValue(output)!,
                };
                job.Run(cancellation);
            });
            return command;
        }

        private static IReadOnlyList<string> Choose(string[] named, PresetCatalog presets, bool isQuick) =>
            named.Length > 0 ? named : isQuick ? DefaultContenders.Quick(presets) : DefaultContenders.For(presets);
    }
}
