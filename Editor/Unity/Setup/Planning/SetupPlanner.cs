using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;

namespace SpeCa.Setup.Planning
{
    /// <summary>Decides what of the list a project needs. Reads the project, and changes nothing.</summary>
    internal sealed class SetupPlanner
    {
        private readonly string _project;
        private readonly string _folder;
        private readonly ProjectState _state;
        private readonly LibraryLock _locked;
        private readonly List<string> _warnings = new List<string>();
        private readonly List<string> _conflicts = new List<string>();

        private SetupPlanner(string project, string folder, ProjectState state, LibraryLock locked)
        {
            _project = project;
            _folder = folder.TrimEnd('/');
            _state = state;
            _locked = locked;
        }

        /// <summary>Makes a plan.</summary>
        /// <param name="project">The project's folder.</param>
        /// <param name="folder">Where libraries go, from the project's folder.</param>
        /// <param name="packages">The list.</param>
        /// <param name="state">What others brought.</param>
        /// <param name="locked">What was placed before.</param>
        public static SetupPlan Create(
            string project, string folder, IReadOnlyList<LibraryPackage> packages, ProjectState state, LibraryLock locked) =>
            new SetupPlanner(project, folder, state, locked).Create(packages);

        private SetupPlan Create(IReadOnlyList<LibraryPackage> packages)
        {
            PlannedFile[] files = packages.SelectMany(package => package.Files.Select(file => Plan(package, file))).ToArray();
            CheckRuntimeVersions(files);
            WarnOfRuntimePackage();
            string[] kept = files.Where(file => file.Action != PlannedAction.Skip).Select(file => file.Path).ToArray();
            string[] removals = _locked.Files
                .Where(file => !kept.Contains(file.path) && IsOurs(file))
                .Select(file => file.path)
                .ToArray();
            return new SetupPlan(files, removals, _warnings, _conflicts);
        }

        private PlannedFile Plan(LibraryPackage package, LibraryFile file)
        {
            string path = $"{_folder}/{file.Target}";
            string? otherwise = FindOtherwise(file);
            if (otherwise is not null)
            {
                return new PlannedFile(package, file, path, PlannedAction.Skip, otherwise);
            }

            string full = Path.Combine(_project, path);
            if (!File.Exists(full))
            {
                return new PlannedFile(package, file, path, PlannedAction.Place, "it is missing");
            }

            LockedFile? locked = _locked.FindFile(path);
            string? wanted = file.Sha256 ?? (locked?.package == package.ToString() ? locked.sha256 : null);
            if (FileDigest.Sha256(full) == wanted)
            {
                return new PlannedFile(package, file, path, PlannedAction.Keep, "it is there already");
            }

            if (locked is null)
            {
                _conflicts.Add($"{path} is a file that SpeCa did not place. Move it away, or choose another folder for the libraries.");
            }

            return new PlannedFile(package, file, path, PlannedAction.Place, "another version is there");
        }

        private string? FindOtherwise(LibraryFile file)
        {
            if (_state.RuntimePackage is not null && LibraryNames.IsOnnxRuntime(file))
            {
                return $"{_state.RuntimePackage} brings it";
            }

            if (_state.RuntimePackage is { HasDirectML: false } && file.Name == LibraryNames.DirectML)
            {
                return $"the ONNX Runtime of {_state.RuntimePackage} does not use it";
            }

            PresentLibrary? present = _state.Libraries.FirstOrDefault(candidate =>
                string.Equals(candidate.Name, file.Name, StringComparison.OrdinalIgnoreCase) && candidate.Platform == file.Platform);
            if (present is null)
            {
                return null;
            }

            if (present.Version is not null && file.AssemblyVersion is not null && present.Version < file.AssemblyVersion)
            {
                _warnings.Add(
                    $"{present.Path} is version {present.Version}; SpeCa is made with {file.AssemblyVersion}. Update it where it came "
                    + "from if errors name it, or remove it there and set the libraries up again.");
            }

            if (present.IsForEditorAlone)
            {
                _warnings.Add(
                    $"{present.Path} is for the editor alone, and a second one would collide with it: players lack {file.Name}. Let it "
                    + "be imported for all platforms.");
            }

            string version = present.Version is null ? "" : $" {present.Version}";
            return present.Origin == PresentOrigin.Unity ? $"Unity brings it{version}" : $"{present.Path}{version} is there";
        }

        // A managed part that is newer than the native one ends the process.
        private void CheckRuntimeVersions(IReadOnlyList<PlannedFile> files)
        {
            PresentLibrary? managed = _state.Libraries.FirstOrDefault(library => library.Name == LibraryNames.ManagedRuntime);
            if (managed?.Version is null || _state.RuntimePackage is not null)
            {
                return;
            }

            foreach (PlannedFile file in files)
            {
                bool isNativeRuntime = file.File.IsNative && LibraryNames.IsOnnxRuntime(file.File);
                if (isNativeRuntime && file.Action != PlannedAction.Skip && Version.Parse(file.Package.Version) < Shorten(managed.Version))
                {
                    _conflicts.Add(
                        $"{managed.Path} is version {managed.Version}, newer than {file.Package} for {file.File.Platform}. Remove it (in "
                        + $"NuGetForUnity: Microsoft.ML.OnnxRuntime) or install version {file.Package.Version} of it.");
                }
            }
        }

        private void WarnOfRuntimePackage()
        {
            if (_state.RuntimePackage is { HasDirectML: false })
            {
                _warnings.Add(
                    $"The ONNX Runtime of {_state.RuntimePackage} for Windows has no DirectML: textures are made on the processor there. "
                    + "Remove that package and set the libraries up again to use the GPU.");
            }

            PresentLibrary? managed = _state.Libraries.FirstOrDefault(library => library.Name == LibraryNames.ManagedRuntime);
            if (_state.RuntimePackage is not null && managed is not null)
            {
                _conflicts.Add($"{managed.Path} and {_state.RuntimePackage} both bring ONNX Runtime. Remove one of them.");
            }
        }

        private bool IsOurs(LockedFile file)
        {
            string full = Path.Combine(_project, file.path);
            if (!File.Exists(full))
            {
                return false;
            }

            if (FileDigest.Sha256(full) == file.sha256)
            {
                return true;
            }

            _warnings.Add($"{file.path} is not needed any more, but was changed since it was placed. It stays; remove it by hand.");
            return false;
        }

        private static Version Shorten(Version version) =>
            new Version(version.Major, version.Minor, Math.Max(version.Build, 0));
    }
}
