using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Planning;
using UnityEditor;
using UnityEditor.Compilation;
using PackageInfo = UnityEditor.PackageManager.PackageInfo;

namespace SpeCa.Setup.Project
{
    /// <summary>Finds what a project has from Unity, from packages and among its own assets.</summary>
    internal sealed class ProjectInspection
    {
        private const string DirectMLUse = "DirectML.dll";

        private readonly string _project;
        private readonly string _ownFolder;
        private readonly LibraryLock _locked;
        private readonly HashSet<string> _names;

        private ProjectInspection(
            string project, string ownFolder, LibraryLock locked, IEnumerable<LibraryPackage> packages)
        {
            _project = project;
            _ownFolder = ownFolder + "/";
            _locked = locked;
            _names = new HashSet<string>(
                packages.SelectMany(package => package.Files).Select(file => file.Name), StringComparer.OrdinalIgnoreCase);
        }

        /// <summary>Looks at a project.</summary>
        /// <param name="project">The project's folder.</param>
        /// <param name="ownFolder">Where SpeCa's libraries go, which do not count.</param>
        /// <param name="locked">What SpeCa placed, perhaps into another folder, which does not count either.</param>
        /// <param name="packages">The libraries that are of interest.</param>
        public static ProjectState Run(
            string project, string ownFolder, LibraryLock locked, IReadOnlyList<LibraryPackage> packages)
        {
            var inspection = new ProjectInspection(project, ownFolder, locked, packages);
            PresentLibrary[] libraries = inspection.FromUnity().Concat(inspection.FromAssets()).ToArray();
            return new ProjectState(libraries, FindRuntimePackage());
        }

        // What the player's assemblies are compiled against; the editor has more, which players lack.
        private IEnumerable<PresentLibrary> FromUnity()
        {
            string project = Path.GetFullPath(_project) + Path.DirectorySeparatorChar;
            return CompilationPipeline.GetAssemblies(AssembliesType.PlayerWithoutTestAssemblies)
                .Where(assembly => assembly.flags != AssemblyFlags.EditorAssembly)
                .SelectMany(assembly => assembly.allReferences)
                .Distinct()
                .Where(path => _names.Contains(Path.GetFileName(path)))
                .Select(path => Path.GetFullPath(Path.Combine(_project, path)))
                .Where(path => !path.StartsWith(project, StringComparison.OrdinalIgnoreCase) && !IsImported(path))
                .Select(path => new PresentLibrary(path, PresentOrigin.Unity, LibraryPlatform.Any, VersionOf(path)));
        }

        private IEnumerable<PresentLibrary> FromAssets() => PluginImporter.GetAllImporters()
            .Where(importer => _names.Contains(Path.GetFileName(importer.assetPath)))
            .Where(importer => !importer.assetPath.StartsWith(_ownFolder, StringComparison.OrdinalIgnoreCase))
            .Where(importer => _locked.FindFile(importer.assetPath) is null)
            .Where(IsForX64)
            .Select(ToLibrary);

        private bool IsImported(string path) =>
            PluginImporter.GetAllImporters().Any(importer => FullPath(importer.assetPath) == path);

        private static bool IsForX64(PluginImporter importer) => !importer.isNativePlugin || importer.GetEditorData("CPU") != "ARM64"
            || PlatformOf(importer.assetPath) == LibraryPlatform.MacOSArm64;

        private PresentLibrary ToLibrary(PluginImporter importer)
        {
            bool isAsset = importer.assetPath.StartsWith("Assets/", StringComparison.OrdinalIgnoreCase);
            PresentOrigin origin = isAsset ? PresentOrigin.Project : PresentOrigin.Package;
            if (importer.isNativePlugin)
            {
                return new PresentLibrary(importer.assetPath, origin, PlatformOf(importer.assetPath));
            }

            bool isForPlayers = importer.GetCompatibleWithAnyPlatform()
                || importer.GetCompatibleWithPlatform(BuildTarget.StandaloneWindows64);
            Version? version = VersionOf(FullPath(importer.assetPath));
            return new PresentLibrary(importer.assetPath, origin, LibraryPlatform.Any, version, isForEditorAlone: !isForPlayers);
        }

        private static LibraryPlatform PlatformOf(string path) => Path.GetExtension(path) switch
        {
            ".dylib" => LibraryPlatform.MacOSArm64,
            ".so" => LibraryPlatform.Linux64,
            _ => LibraryPlatform.Windows64,
        };

        private static Version? VersionOf(string path)
        {
            try
            {
                return AssemblyName.GetAssemblyName(path).Version;
            }
            catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        private static RuntimePackage? FindRuntimePackage()
        {
            PackageInfo? package = PackageInfo.GetAllRegisteredPackages()
                .FirstOrDefault(candidate => candidate.name == RuntimePackage.KnownName);
            return package is null ? null : new RuntimePackage(package.version, UsesDirectML(package.resolvedPath));
        }

        // A library that uses DirectML names its file in the table of what it loads; one that does not never mentions it.
        private static bool UsesDirectML(string package)
        {
            string library = Path.Combine(package, "Plugins", "Windows", "x64", LibraryNames.WindowsRuntime);
            return File.Exists(library) && FileContent.Mentions(library, DirectMLUse);
        }

        private string FullPath(string assetPath) =>
            Path.GetFullPath(Path.Combine(_project, FileUtil.GetPhysicalPath(assetPath)));
    }
}
