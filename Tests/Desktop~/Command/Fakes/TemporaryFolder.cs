using System;
using System.IO;

namespace SpeCa.Tests.Command
{
    /// <summary>A folder of a test's own, gone with the test.</summary>
    internal sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("speca-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
