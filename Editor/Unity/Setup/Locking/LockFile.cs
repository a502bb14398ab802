using System;
using System.IO;
using UnityEngine;

namespace SpeCa.Setup.Locking
{
    /// <summary>
    /// The file <c>ProjectSettings/SpeCaLibraries.lock.json</c>, which belongs under version control: everybody who works on a
    /// project then has the same libraries, bit for bit.
    /// </summary>
    internal static class LockFile
    {
        /// <summary>The file's name.</summary>
        public const string Name = "SpeCaLibraries.lock.json";

        /// <summary>The version of the file's form.</summary>
        public const int Version = 1;

        /// <summary>The lock file of a project.</summary>
        public static string PathIn(string project) => Path.Combine(project, "ProjectSettings", Name);

        /// <summary>Reads a lock file; an empty lock where there is none.</summary>
        /// <exception cref="LibrarySetupException">It is damaged or of a newer version.</exception>
        public static LibraryLock Read(string path)
        {
            if (!File.Exists(path))
            {
                return LibraryLock.Empty;
            }

            LockData data;
            try
            {
                data = JsonUtility.FromJson<LockData>(File.ReadAllText(path)) ?? new LockData();
            }
            catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
            {
                throw Unreadable(path, "it is damaged", error);
            }

            return data.version == Version
                ? new LibraryLock(data.packages, data.files)
                : throw Unreadable(path, $"its version is {data.version}, and {Version} is known", null);
        }

        /// <summary>Writes a lock file whole: under a temporary name, then renamed. An empty lock leaves no file.</summary>
        /// <exception cref="IOException">It cannot be written.</exception>
        /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
        public static void Write(string path, LibraryLock content)
        {
            if (content.Files.Count == 0)
            {
                if (File.Exists(path))
                {
                    File.Delete(path);
                }

                return;
            }

            var data = new LockData { version = Version, packages = content.CopyPackages(), files = content.CopyFiles() };
            WholeText.Write(path, JsonUtility.ToJson(data, true) + "\n");
        }

        private static LibrarySetupException Unreadable(string path, string reason, Exception? error) => new LibrarySetupException(
            $"{path} cannot be used: {reason}. Take it from version control again; without it the libraries are set up as if for the "
            + "first time.",
            error);
    }
}
