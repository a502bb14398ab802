using System;
using System.Globalization;
using System.IO;
using CsvHelper;
using CsvHelper.Configuration;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>
    /// Every single measurement as comma-separated values, written through at once: whatever ends the program, what was
    /// measured is in the file.
    /// </summary>
    internal sealed class SamplesCsv : IDisposable
    {
        private readonly CsvWriter _csv;

        /// <summary>Begins the file and takes over the writer.</summary>
        public SamplesCsv(TextWriter writer)
        {
            _csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            WriteRow("method", "candidate", "material", "seed", "ms", "full_ms", "blocks", "psnr_db", "ssim", "texture_distance");
        }

        /// <summary>Writes a measurement.</summary>
        public void Write(SampleMeasurement sample) => WriteRow(
            sample.Contender.Method,
            sample.Contender.Name,
            sample.Material,
            sample.Seed.ToString(CultureInfo.InvariantCulture),
            Number(sample.Milliseconds, "0.0"),
            Number(sample.FullMilliseconds, "0.0"),
            sample.Blocks.ToString(CultureInfo.InvariantCulture),
            Number(sample.PsnrDb, "0.00"),
            Number(sample.Ssim, "0.00000"),
            Number(sample.TextureDistance, "0.00000"));

        /// <inheritdoc/>
        public void Dispose() => _csv.Dispose();

        private void WriteRow(params string[] fields)
        {
            foreach (var field in fields)
            {
                _csv.WriteField(field);
            }

            _csv.NextRecord();
            _csv.Flush();
        }

        private static string Number(double value, string format) => double.IsNaN(value)
            ? ""
            : double.IsPositiveInfinity(value) ? "inf" : value.ToString(format, CultureInfo.InvariantCulture);
    }
}
