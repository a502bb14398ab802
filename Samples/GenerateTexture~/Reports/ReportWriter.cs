using System;
using System.IO;
using System.Text.Json;

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
            var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            try
            {
                using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    JsonSerializer.Serialize(file, report, ReportJson.Default.GenerationReport);

                    // The content must be on the disk before the name points to it.
                    file.Flush(flushToDisk: true);
                }

                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                // Gone after the rename; left over only where something failed.
                File.Delete(temporary);
            }

            return path;
        }
    }
}
