using System.Collections.Generic;
using System.Linq;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Locking
{
    /// <summary>What was placed into a project, with hashes; never changed, but replaced.</summary>
    internal sealed class LibraryLock
    {
        private readonly LockedPackage[] _packages;
        private readonly LockedFile[] _files;

        /// <summary>Makes a lock.</summary>
        public LibraryLock(IEnumerable<LockedPackage> packages, IEnumerable<LockedFile> files)
        {
            _packages = packages.OrderBy(package => package.id).ThenBy(package => package.version).ToArray();
            _files = files.OrderBy(file => file.path).ToArray();
        }

        /// <summary>Nothing was placed.</summary>
        public static LibraryLock Empty { get; } = new LibraryLock(Enumerable.Empty<LockedPackage>(), Enumerable.Empty<LockedFile>());

        /// <summary>The packages that were used.</summary>
        public IReadOnlyList<LockedPackage> Packages => _packages;

        /// <summary>The libraries that were placed.</summary>
        public IReadOnlyList<LockedFile> Files => _files;

        /// <summary>The SHA-512 of a package when it was first used; null for one that was not.</summary>
        public string? FindPackageHash(LibraryPackage package) =>
            _packages.FirstOrDefault(candidate => candidate.id == package.Id && candidate.version == package.Version)?.sha512;

        /// <summary>A library that was placed; null for one that was not.</summary>
        /// <param name="path">From the project's folder.</param>
        public LockedFile? FindFile(string path) => _files.FirstOrDefault(candidate => candidate.path == path);

        /// <summary>The packages, to be written.</summary>
        public LockedPackage[] CopyPackages() => _packages.ToArray();

        /// <summary>The libraries, to be written.</summary>
        public LockedFile[] CopyFiles() => _files.ToArray();
    }
}
