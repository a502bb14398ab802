using System;
using System.IO;

namespace SpeCa.Fuzz.Targets
{
    /// <summary>Where inputs lie for parsers that take a path: in memory, where the system has such a folder.</summary>
    internal sealed class ScratchFolder : IDisposable
    {
        private const string Memory = "/dev/shm";

        private readonly string _path = Path.Combine(
            Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"speca-fuzz-{Guid.NewGuid():N}");

        public ScratchFolder() => Directory.CreateDirectory(_path);

        /// <summary>The path of a file in a folder of a target's own.</summary>
        public string this[string target, string file] => Path.Combine(FolderOf(target), file);

        /// <summary>The folder of a target.</summary>
        public string FolderOf(string target) => Directory.CreateDirectory(Path.Combine(_path, target)).FullName;

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
