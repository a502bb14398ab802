using System.IO;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Editor.Presets
{
    /// <summary>Makes catalogues from the text of a file.</summary>
    internal static class CatalogFile
    {
        /// <summary>Two presets: <c>exact</c> without a threshold, and <c>fast</c>, which was measured.</summary>
        public static PresetCatalog Two()
        {
            return Read(
                """
                [
                  { "name": "exact" },
                  {
                    "name": "fast", "tau0": 0.25, "beta": 3, "order": 1, "maximumSpeculativeSteps": 6,
                    "measured": { "wallSpeedup": 3.2, "psnrMeanDb": 35.4, "psnrP5Db": 30.6, "samples": 64 }
                  }
                ]
                """);
        }

        public static PresetCatalog Read(string json)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[PresetCatalog.FileName], json);
            return PresetCatalog.Load(folder.Path);
        }
    }
}
