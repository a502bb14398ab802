using System.Collections.Generic;
using System.Linq;
using SpeCa.Benchmarks.Comparing;
using Spectre.Console;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Shows a comparison on the terminal: by method, and within it from slow to fast.</summary>
    internal static class ComparisonTable
    {
        /// <summary>Makes the table; rows on the front of mean quality over speed are bold.</summary>
        public static Table Create(IReadOnlyList<ComparisonRow> rows)
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumn(new TableColumn("candidate").NoWrap());
            foreach (var column in new[] { "ms", "wall", "blocks", "mean dB", "p5", "worst", "SSIM", "distance", "training" })
            {
                table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
            }

            var front = ParetoFront.Of(rows, row => row.Speedup, row => row.Psnr.Mean).ToHashSet();
            foreach (var method in rows.GroupBy(row => row.Method))
            {
                table.AddRow(new Markup($"[blue]{Markup.Escape(method.Key)}[/]"));
                foreach (var row in method.OrderBy(row => row.Speedup))
                {
                    table.AddRow(Cells(row).Select((cell, index) => Cell(cell, index, front.Contains(row))));
                }
            }

            return table;
        }

        private static Markup Cell(string text, int column, bool isOnFront) =>
            new((isOnFront ? "[bold]" : "[default]") + Markup.Escape((column == 0 ? "  " : "") + text) + "[/]");

        private static IEnumerable<string> Cells(ComparisonRow row) =>
        [
            row.Candidate,
            Number(row.WallMilliseconds, "0"),
            Number(row.WallSpeedup, "0.00x"),
            Number(row.BlockSpeedup, "0.00x"),
            row.Psnr.Minimum >= Runtime.Textures.PsnrSummary.CapDb ? "same" : Number(row.Psnr.Mean, "0.0"),
            Number(row.Psnr.Percentile5, "0.0"),
            Number(row.Psnr.Minimum, "0.0"),
            Number(row.Ssim, "0.000"),
            Number(row.TextureDistance, "0.000"),
            Number(row.TrainingDistance, "0.000"),
        ];

        private static string Number(double value, string format) =>
            double.IsNaN(value) ? "-" : value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }
}
