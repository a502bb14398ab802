using System.Collections.Generic;
using System.IO;
using System.Text;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Writes what people read of a comparison: the plot and the tables for a page.</summary>
    internal static class ComparisonReport
    {
        /// <summary>Writes <c>speed-quality.png</c> and <c>comparison.md</c>.</summary>
        public static void Write(DirectoryInfo folder, IReadOnlyList<ComparisonRow> rows)
        {
            folder.Create();
            SpeedQualityPlot.Save(Path.Combine(folder.FullName, "speed-quality.png"), rows);
            using var writer = new StreamWriter(Path.Combine(folder.FullName, "comparison.md"), false, new UTF8Encoding(false))
            {
                NewLine = "\n",
            };
            ComparisonMarkdown.Write(writer, rows);
        }
    }
}
