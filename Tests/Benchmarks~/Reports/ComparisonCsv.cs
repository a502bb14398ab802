using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CsvHelper;
using CsvHelper.Configuration;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>A comparison as comma-separated values: one row for every contender, points in numbers.</summary>
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
            using var csv = new CsvWriter(
                writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
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

        /// <summary>Reads rows that <see cref="Write(TextWriter, IEnumerable{ComparisonRow})"/> wrote.</summary>
        /// <exception cref="InvalidSettingException">The file is something else.</exception>
        public static IReadOnlyList<ComparisonRow> Read(TextReader reader)
        {
            using var csv = new CsvReader(reader, CultureInfo.InvariantCulture, leaveOpen: true);
            try
            {
                var rows = new List<ComparisonRow>();
                csv.Read();
                csv.ReadHeader();
                while (csv.Read())
                {
                    rows.Add(ReadRow(csv));
                }

                return rows;
            }
            catch (CsvHelperException error)
            {
                throw new InvalidSettingException("comparison", error.GetType().Name, "Give a comparison.csv that compare wrote.");
            }
        }

        private static ComparisonRow ReadRow(CsvReader csv) => new()
        {
            Method = csv.GetField<string>("method")!,
            Candidate = csv.GetField<string>("candidate")!,
            Samples = csv.GetField<int>("samples"),
            WallMilliseconds = Number(csv, "wall_ms"),
            WallSpeedup = Number(csv, "wall_speedup"),
            Blocks = Number(csv, "blocks"),
            BlockSpeedup = Number(csv, "block_speedup"),
            Psnr = new PsnrSummary(Number(csv, "psnr_mean_db"), Number(csv, "psnr_p5_db"), Number(csv, "psnr_worst_db")),
            Ssim = Number(csv, "ssim"),
            TextureDistance = Number(csv, "texture_distance"),
            TrainingDistance = Number(csv, "training_distance"),
        };

        private static double Number(CsvReader csv, string column) => csv.GetField<double?>(column) ?? double.NaN;

        private static void Write(CsvWriter csv, double value, string format) =>
            csv.WriteField(double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture));
    }
}
