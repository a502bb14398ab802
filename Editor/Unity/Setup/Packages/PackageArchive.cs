using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Packages
{
    /// <summary>A package file that is open, to take libraries out of it.</summary>
    internal sealed class PackageArchive : IDisposable
    {
        private readonly LibraryPackage _package;
        private readonly ZipArchive _archive;

        private PackageArchive(LibraryPackage package, ZipArchive archive)
        {
            _package = package;
            _archive = archive;
        }

        /// <summary>Opens a package file.</summary>
        /// <exception cref="PackageRefusedException">It is no archive, or one that reaches out of its folder.</exception>
        public static PackageArchive Open(LibraryPackage package, string path)
        {
            FileStream file = File.OpenRead(path);
            try
            {
                var archive = new ZipArchive(file, ZipArchiveMode.Read);
                ZipArchiveEntry? outside = archive.Entries.FirstOrDefault(entry => ReachesOut(entry.FullName));
                return outside is null
                    ? new PackageArchive(package, archive)
                    : throw new PackageRefusedException(
                        package, $"its entry '{outside.FullName}' reaches out of its folder, as no honest package does.");
            }
            catch (InvalidDataException error)
            {
                file.Dispose();
                throw new PackageRefusedException(package, "its file is damaged. Delete it and get it again.", error);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }

        /// <summary>Writes a library to a file, and checks it.</summary>
        /// <returns>The SHA-256 of what was written.</returns>
        /// <exception cref="PackageRefusedException">The entry is missing, too large or not what it should be.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public string Extract(LibraryFile file, string target)
        {
            ZipArchiveEntry[] entries = _archive.Entries.Where(entry => entry.FullName == file.Entry).ToArray();
            if (entries.Length != 1)
            {
                throw new PackageRefusedException(_package, $"it has {entries.Length} entries {file.Entry} instead of one.");
            }

            try
            {
                using Stream content = entries[0].Open();
                using var written = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                bool isWhole = BoundedCopy
                    .RunAsync(content, written, PackageLimits.FileBytes, null, CancellationToken.None)
                    .GetAwaiter()
                    .GetResult();
                if (!isWhole)
                {
                    throw new PackageRefusedException(_package, $"its entry {file.Entry} is larger than any library.");
                }
            }
            catch (InvalidDataException error)
            {
                throw new PackageRefusedException(_package, $"its entry {file.Entry} is damaged.", error);
            }

            string sha256 = FileDigest.Sha256(target);
            return file.Sha256 is null || file.Sha256 == sha256
                ? sha256
                : throw new PackageRefusedException(_package, $"{file.Entry} has the SHA-256 {sha256} instead of {file.Sha256}.");
        }

        /// <inheritdoc/>
        public void Dispose() => _archive.Dispose();

        private static bool ReachesOut(string entry)
        {
            string[] steps = entry.Split('/', '\\');
            return steps.Contains("..") || steps[0].Length == 0 || steps[0].Contains(':');
        }
    }
}
