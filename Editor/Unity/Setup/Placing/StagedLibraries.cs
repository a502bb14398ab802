using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Planning;

namespace SpeCa.Setup.Placing
{
    /// <summary>Libraries that were got and checked, ready to be placed.</summary>
    internal sealed class StagedLibraries
    {
        private readonly SetupFolders _folders;
        private readonly SetupPlan _plan;
        private readonly LibraryLock _locked;
        private readonly List<FileMove> _moves = new List<FileMove>();
        private readonly List<LockedFile> _files = new List<LockedFile>();
        private readonly List<VerifiedPackage> _packages = new List<VerifiedPackage>();

        /// <summary>Makes an empty set in a folder that exists.</summary>
        public StagedLibraries(SetupFolders folders, string staging, SetupPlan plan, LibraryLock locked)
        {
            _folders = folders;
            Staging = staging;
            _plan = plan;
            _locked = locked;
        }

        /// <summary>The folder with the unpacked files.</summary>
        public string Staging { get; }

        /// <summary>The packages that were got, with what speaks for them.</summary>
        public IReadOnlyList<VerifiedPackage> Packages => _packages;

        /// <summary>Unpacks libraries of a package.</summary>
        /// <exception cref="PackageRefusedException">An entry is missing or not what it should be.</exception>
        /// <exception cref="IOException">It cannot be unpacked.</exception>
        public void Add(VerifiedPackage package, IReadOnlyList<PlannedFile> files)
        {
            using PackageArchive archive = PackageArchive.Open(package.Package, package.Path);
            foreach (PlannedFile file in files)
            {
                string staged = Path.Combine(Staging, $"{_moves.Count}-{file.File.Name}");
                string sha256 = archive.Extract(file.File, staged);
                _moves.Add(new FileMove { from = staged, to = _folders.FullPath(file.Path) });
                _files.Add(new LockedFile { path = file.Path, package = package.Package.ToString(), sha256 = sha256 });
            }

            _packages.Add(package);
        }

        /// <summary>All that is to change in the project.</summary>
        public PlacementSet ToPlacement() => new PlacementSet
        {
            moves = _moves
                .Concat(_plan.Removals.Select(path => new FileMove { to = _folders.FullPath(path) }))
                .ToArray(),
            lockData = NewLock(),
        };

        private LockData NewLock()
        {
            LockedFile[] files = _files.Concat(_plan.Of(PlannedAction.Keep).Select(Kept)).ToArray();
            IEnumerable<LockedPackage> got = _packages.Select(package => new LockedPackage
            {
                id = package.Package.Id,
                version = package.Package.Version,
                sha512 = package.Sha512,
            });
            IEnumerable<LockedPackage> before = _locked.Packages.Where(package =>
                _packages.All(other => other.Package.Id != package.id)
                && files.Any(file => file.package == $"{package.id} {package.version}"));
            var content = new LibraryLock(got.Concat(before), files);
            return new LockData { version = LockFile.Version, packages = content.CopyPackages(), files = content.CopyFiles() };
        }

        private LockedFile Kept(PlannedFile file) => new LockedFile
        {
            path = file.Path,
            package = file.Package.ToString(),
            sha256 = file.File.Sha256 ?? _locked.FindFile(file.Path)!.sha256,
        };
    }
}
