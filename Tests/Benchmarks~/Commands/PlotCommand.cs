using System.CommandLine;
using System.IO;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Draws a comparison again from its table, without measuring anything.</summary>
    internal static class PlotCommand
    {
        public static Command Create()
        {
            var comparison = new Argument<FileInfo>("comparison") { Description = "A comparison.csv." };
            var output = new Argument<FileInfo>("output") { Description = "The PNG file to write." };
            var command = new Command("plot", "Draws quality over speed-up from a comparison.csv.") { comparison, output };
            BenchmarkCommandLine.Set(command, (parsed, _) =>
            {
                var file = parsed.GetValue(comparison)!;
                if (!file.Exists)
                {
                    throw new InvalidSettingException("comparison", file.FullName, "There is no such file: run compare first.");
                }

                using var reader = file.OpenText();
                SpeedQualityPlot.Save(parsed.GetValue(output)!.FullName, ComparisonCsv.Read(reader));
            });
            return command;
        }
    }
}
