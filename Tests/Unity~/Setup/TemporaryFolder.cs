using System;
using System.IO;

namespace SpeCa.Tests.Unity.Setup
{
    /// <summary>A folder for one test.</summary>
    internal sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-setup-");

        public string Root => _folder.FullName;

        public string this[string path] => System.IO.Path.Combine(Root, path);

        /// <summary>Writes a file, with the folders above it.</summary>
        public string Write(string path, string content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
            File.WriteAllText(this[path], content);
            return this[path];
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
