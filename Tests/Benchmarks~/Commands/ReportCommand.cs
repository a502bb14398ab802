using System.CommandLine;
using System.IO;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>Reports a comparison again from its table, without measuring anything.</summary>
    internal static class ReportCommand
    {
        public static Command Create()
        {
            var comparison = new Argument<FileInfo>("comparison") { Description = "A comparison.csv." };
            var output = new Argument<DirectoryInfo>("output") { Description = "Folder for comparison.md and speed-quality.png." };
            var command = new Command("report", "Draws quality over speed-up and sums up a comparison.csv.") { comparison, output };
            BenchmarkCommandLine.Set(command, (parsed, _) =>
            {
                var file = parsed.GetValue(comparison)!;
                if (!file.Exists)
                {
                    throw new InvalidSettingException("comparison", file.FullName, "There is no such file: run compare first.");
                }

                using var reader = file.OpenText();
                ComparisonReport.Write(parsed.GetValue(output)!, ComparisonCsv.Read(reader));
            });
            return command;
        }
    }
}
