using System;
using System.IO;

namespace SpeCa.Package.Tests.Projects
{
    /// <summary>A folder like that of a Unity project, gone after use.</summary>
    internal sealed class TemporaryProject : IDisposable
    {
        /// <summary>The project's folder.</summary>
        public string Folder { get; } = Directory.CreateTempSubdirectory("speca-project-").FullName;

        /// <summary>A path in the project.</summary>
        public string PathOf(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));

        /// <summary>Writes a file, with the folders that it lies in.</summary>
        public void Write(string relative, string text)
        {
            string path = PathOf(relative);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
