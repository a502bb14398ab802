using System;
using System.IO;

namespace SpeCa.Tests.ImageFiles
{
    /// <summary>A folder of a test's own, gone when the test is over.</summary>
    internal sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-");

        public string Path => _folder.FullName;

        public string this[string name] => System.IO.Path.Combine(Path, name);

        public void Dispose()
        {
            _folder.Delete(recursive: true);
        }
    }
}
