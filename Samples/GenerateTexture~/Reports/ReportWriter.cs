using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Writes a report so that a reader finds the old one or the new one, never a part.</summary>
    internal static class ReportWriter
    {
        /// <summary>The report's file name.</summary>
        public const string FileName = "report.json";

        /// <summary>Writes <see cref="FileName"/> with what textures cost.</summary>
        /// <inheritdoc cref="Write{T}(T, JsonTypeInfo{T}, string)"/>
        public static string Write(GenerationReport report, string folder) => Write(report, ReportJson.Default.GenerationReport, folder);

        /// <summary>Writes <see cref="FileName"/> under a temporary name, then renames it.</summary>
        /// <returns>The report's path.</returns>
        /// <exception cref="IOException">It cannot be written; what was there before is still there.</exception>
        /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
        public static string Write<T>(T report, JsonTypeInfo<T> type, string folder)
        {
            var path = Path.Combine(folder, FileName);
            WholeFile.Write(path, file => JsonSerializer.Serialize(file, report, type));
            return path;
        }
    }
}
