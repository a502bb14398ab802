using System;
using System.IO;
using System.Linq;
using SharpFuzz;

namespace SpeCa.Fuzz.Coverage
{
    /// <summary>A copy of this program whose parsers count the edges that they take.</summary>
    internal sealed class InstrumentedCopy : IDisposable
    {
        private static readonly string[] _assemblies = ["SpeCa.Runtime.dll", "SpeCa.Import.dll", "SpeCa.Prompts.dll", "SpeCa.ImageFiles.dll"];

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-fuzz-");

        public InstrumentedCopy()
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(_folder.FullName, Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            foreach (var assembly in _assemblies)
            {
                _ = Fuzzer.Instrument(Path.Combine(_folder.FullName, assembly), _ => true, Options.Value).ToArray();
            }
        }

        /// <summary>The copy's program.</summary>
        public string Program => Path.Combine(_folder.FullName, "SpeCa.Fuzz.dll");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
