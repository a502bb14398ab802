using System;
using System.IO;
using System.Text.Json;
using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Writes a report so that a reader finds the old one or the new one, never a part.</summary>
    internal static class ReportWriter
    {
        /// <summary>The report's file name.</summary>
        public const string FileName = "report.json";

        /// <summary>Writes <see cref="FileName"/> under a temporary name, then renames it.</summary>
        /// <returns>The report's path.</returns>
        /// <exception cref="IOException">It cannot be written; what was there before is still there.</exception>
        /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
        public static string Write(GenerationReport report, string folder)
        {
            var path = Path.Combine(folder, FileName);
            WholeFile.Write(
                path, file => JsonSerializer.Serialize(file, report, ReportJson.Default.GenerationReport));
            return path;
        }
    }
}
