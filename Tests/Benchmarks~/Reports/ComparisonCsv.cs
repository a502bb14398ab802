using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CsvHelper;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Writes a comparison as comma-separated values: one row for every contender, points in numbers.</summary>
    internal static class ComparisonCsv
    {
        private static readonly string[] _columns =
        [
            "method", "candidate", "samples", "wall_ms", "wall_speedup", "blocks", "block_speedup", "psnr_mean_db", "psnr_p5_db",
            "psnr_worst_db", "ssim", "texture_distance", "training_distance",
        ];

        /// <summary>Writes rows; a number that was not measured stays empty.</summary>
        public static void Write(TextWriter writer, IEnumerable<ComparisonRow> rows)
        {
            using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture, leaveOpen: true);
            foreach (var column in _columns)
            {
                csv.WriteField(column);
            }

            csv.NextRecord();
            foreach (var row in rows)
            {
                csv.WriteField(row.Method);
                csv.WriteField(row.Candidate);
                csv.WriteField(row.Samples);
                Write(csv, row.WallMilliseconds, "0.0");
                Write(csv, row.WallSpeedup, "0.000");
                Write(csv, row.Blocks, "0.0");
                Write(csv, row.BlockSpeedup, "0.000");
                Write(csv, row.Psnr.Mean, "0.00");
                Write(csv, row.Psnr.Percentile5, "0.00");
                Write(csv, row.Psnr.Minimum, "0.00");
                Write(csv, row.Ssim, "0.00000");
                Write(csv, row.TextureDistance, "0.00000");
                Write(csv, row.TrainingDistance, "0.00000");
                csv.NextRecord();
            }
        }

        private static void Write(CsvWriter csv, double value, string format) =>
            csv.WriteField(double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture));
    }
}
