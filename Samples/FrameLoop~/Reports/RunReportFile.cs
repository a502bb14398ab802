using System.IO;
using System.Text.Json;
using SpeCa.Runtime;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Writes a report so that a reader finds the old one or the new one, never a part.</summary>
    internal static class RunReportFile
    {
        /// <summary>The report's file name.</summary>
        public const string Name = "report.json";

        /// <summary>Writes it into a folder.</summary>
        /// <returns>The report's path.</returns>
        public static string Write(RunReport report, string folder)
        {
            var path = Path.Combine(folder, Name);
            WholeFile.Write(path, file => JsonSerializer.Serialize(file, report, RunReportJson.Default.RunReport));
            return path;
        }
    }
}
