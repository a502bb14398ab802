using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Benchmarks.Reports;
using SpeCa.Benchmarks.Training;
using SpeCa.Runtime.Generation;
using Spectre.Console;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Runs a comparison on the terminal and writes its files, also of one that is cancelled.</summary>
    internal sealed class CompareJob
    {
        // A file has no width that the table would have to fit into.
        private const int FileColumns = 200;

        private readonly IBoundaryModel _model;

        public CompareJob(IBoundaryModel model) => _model = model;

        /// <summary>Full sampling.</summary>
        public required Contender Full { get; init; }

        /// <summary>What is compared with it.</summary>
        public required IReadOnlyList<Contender> Contenders { get; init; }

        /// <summary>The textures.</summary>
        public required IReadOnlyList<TextureSubject> Subjects { get; init; }

        /// <summary>Whether wall speed-ups are wanted.</summary>
        public required bool IsTimed { get; init; }

        /// <summary>Where the files go.</summary>
        public required DirectoryInfo Output { get; init; }

        /// <summary>Compares until all is done or cancelled.</summary>
        public void Run(CancellationToken cancellation)
        {
            Output.Create();
            using var sampler = new ContenderSampler(_model);
            var comparison = new Comparison(sampler, Full, Contenders, IsTimed);
            var summary = new ComparisonSummary([Full, .. Contenders], FindTraining());
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"{_model.Manifest.Name}: {Subjects.Count} textures, {Contenders.Count} candidates");
            try
            {
                Measure(comparison, summary, cancellation);
            }
            catch (OperationCanceledException)
            {
                AnsiConsole.MarkupLine("[yellow]Cancelled: this is what was measured until then.[/]");
            }

            Report(summary.Rows());
        }

        private void Measure(Comparison comparison, ComparisonSummary summary, CancellationToken cancellation)
        {
            using var samples = new SamplesCsv(new StreamWriter(PathOf("samples.csv"), false, new UTF8Encoding(false)));
            ComparisonProgress.Run(comparison.Count(Subjects), advance =>
            {
                foreach (var measurement in comparison.Run(Subjects, cancellation))
                {
                    summary.Add(measurement);
                    samples.Write(measurement);
                    advance(measurement);
                }
            });
        }

        private void Report(IReadOnlyList<ComparisonRow> rows)
        {
            if (rows.Count == 0)
            {
                AnsiConsole.MarkupLine("[yellow]Nothing was measured.[/]");
                return;
            }

            if (Console.IsOutputRedirected)
            {
                AnsiConsole.Profile.Width = FileColumns;
            }

            AnsiConsole.Write(ComparisonTable.Create(rows));
            using (var writer = new StreamWriter(PathOf("comparison.csv"), false, new UTF8Encoding(false)))
            {
                ComparisonCsv.Write(writer, rows);
            }

            ComparisonReport.Write(Output, rows);
            AnsiConsole.MarkupLineInterpolated($"comparison.csv, comparison.md, samples.csv and speed-quality.png are in {Output.FullName}");
        }

        private TrainingReference? FindTraining()
        {
            var reference = TrainingReference.OfDefaultModel();
            return Subjects.All(subject => reference.Materials.Contains(subject.Name)) && _model.Manifest.Decoder == null
                ? reference
                : null;
        }

        private string PathOf(string name) => Path.Combine(Output.FullName, name);
    }
}
