using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>
    /// Sums a comparison up in two tables for a page: how good each method can be at some speed-ups, and the candidates that
    /// nothing beats.
    /// </summary>
    internal static class ComparisonMarkdown
    {
        private static readonly double[] _speedups = [1.8, 2.5, 3, 4, 5, 6];

        /// <summary>Writes both tables.</summary>
        public static void Write(TextWriter writer, IReadOnlyList<ComparisonRow> rows)
        {
            var measured = rows.Where(row => row.Psnr.Minimum < PsnrSummary.CapDb).ToArray();
            WriteMethods(writer, measured);
            writer.WriteLine();
            WriteFront(writer, measured);
        }

        // Of all candidates that are fast enough, the one with the best 5th percentile; of all methods, the best one bold.
        private static void WriteMethods(TextWriter writer, ComparisonRow[] rows)
        {
            WriteRow(writer, _speedups.Select(speedup => Invariant($"at least {speedup}x")).Prepend("PSNR mean / 5th percentile, dB"));
            WriteRow(writer, _speedups.Select(_ => "---").Prepend("---"));
            var best = _speedups.Select(speedup => Best(rows, speedup)).ToArray();
            foreach (var method in rows.GroupBy(row => row.Method).OrderBy(method => MethodNames.PlaceOf(method.Key)))
            {
                var cells = _speedups.Select((speedup, column) => Cell(Best(method, speedup), best[column]));
                WriteRow(writer, cells.Prepend(method.Key));
            }
        }

        private static ComparisonRow? Best(IEnumerable<ComparisonRow> rows, double speedup) =>
            rows.Where(row => row.Speedup >= speedup).MaxBy(row => row.Psnr.Percentile5);

        private static string Cell(ComparisonRow? row, ComparisonRow? best)
        {
            if (row == null)
            {
                return "";
            }

            var text = Invariant($"{row.Psnr.Mean:0.0} / {row.Psnr.Percentile5:0.0}");
            return row == best ? $"**{text}**" : text;
        }

        private static void WriteFront(TextWriter writer, ComparisonRow[] rows)
        {
            var front = ParetoFront.Of(rows, row => row.Speedup, row => row.Psnr.Mean)
                .Union(ParetoFront.Of(rows, row => row.Speedup, row => row.Psnr.Percentile5))
                .OrderBy(row => row.Speedup);
            WriteRow(writer,
                ["candidate", "wall", "blocks", "mean, dB", "5th percentile", "worst", "SSIM", "texture distance", "to training"]);
            WriteRow(writer, Enumerable.Repeat("---", 9));
            foreach (var row in front)
            {
                WriteRow(writer,
                [
                    $"`{row.Candidate}`",
                    double.IsNaN(row.WallSpeedup) ? "" : Invariant($"{row.WallSpeedup:0.00}x"),
                    Invariant($"{row.BlockSpeedup:0.00}x"),
                    Invariant($"{row.Psnr.Mean:0.0}"),
                    Invariant($"{row.Psnr.Percentile5:0.0}"),
                    Invariant($"{row.Psnr.Minimum:0.0}"),
                    Invariant($"{row.Ssim:0.000}"),
                    Invariant($"{row.TextureDistance:0.000}"),
                    double.IsNaN(row.TrainingDistance) ? "" : Invariant($"{row.TrainingDistance:0.000}"),
                ]);
            }
        }

        private static void WriteRow(TextWriter writer, IEnumerable<string> cells) =>
            writer.WriteLine($"| {string.Join(" | ", cells)} |");

        private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
