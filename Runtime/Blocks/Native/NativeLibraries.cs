using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>
    /// Sees to it that the program's own ONNX Runtime and DirectML are the ones in the process. Windows keeps old copies of
    /// both in System32, and a managed library that meets an older native one ends the process instead of raising an error.
    /// </summary>
    internal sealed class NativeLibraries
    {
        private const string DirectML = "DirectML.dll";

        private readonly INativeModules _modules;
        private readonly string _runtime;
        private readonly bool _loadsFirst;
        private readonly Func<string, string?> _versionOf;
        private readonly Version? _managed;

        /// <summary>Makes the libraries of one system.</summary>
        /// <param name="modules">What the system says of its process.</param>
        /// <param name="runtime">The file name of ONNX Runtime's native library.</param>
        /// <param name="loadsFirst">Whether the libraries are to be loaded by full path before ONNX Runtime asks for them.</param>
        /// <param name="versionOf">Reads the version that a file states; null where it states none.</param>
        /// <param name="managed">The version of the managed assembly; null where it is unknown.</param>
        public NativeLibraries(
            INativeModules modules, string runtime, bool loadsFirst, Func<string, string?> versionOf, Version? managed)
        {
            _modules = modules;
            _runtime = runtime;
            _loadsFirst = loadsFirst;
            _versionOf = versionOf;
            _managed = managed;
        }

        /// <summary>The libraries of the system that this runs on.</summary>
        public static NativeLibraries OfThisSystem()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return new NativeLibraries(
                    new WindowsModules(), "onnxruntime.dll", loadsFirst: true, FileVersion.Read, ManagedVersion());
            }

            // Outside of Windows a file states no version, and there is no old copy to come upon: ONNX Runtime says its own.
            INativeModules modules =
                RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? new LinuxModules() : new UnknownModules();
            return new NativeLibraries(
                modules, "libonnxruntime.so", loadsFirst: false, _ => OrtEnv.Instance().GetVersionString(), ManagedVersion());
        }

        /// <summary>Loads the libraries by full path where the system needs that; must come before any use of ONNX Runtime.</summary>
        /// <param name="given">Folders to look in, the first that has it counts; null for those of a program made with .NET.</param>
        /// <exception cref="NativeLibraryException">
        /// No folder has ONNX Runtime, it is older than the managed assembly, or another copy is loaded already.
        /// </exception>
        public PreparedLibraries Prepare(IReadOnlyList<string>? given)
        {
            if (!_loadsFirst)
            {
                return new PreparedLibraries(directMLProblem: null);
            }

            var folders = given ?? LibraryFolders.OfProgram();
            var loaded = _modules.FindLoaded(_runtime);
            var runtime = Locate(folders, loaded);
            CheckVersion(runtime);
            if (loaded != null && !IsSame(loaded, runtime))
            {
                throw OtherCopy(loaded, runtime);
            }

            var problem = PrepareDirectML(folders.Prepend(Path.GetDirectoryName(runtime)!));
            if (loaded == null)
            {
                _modules.Load(runtime);
            }

            return new PreparedLibraries(problem);
        }

        /// <summary>The libraries that are in the process now.</summary>
        /// <param name="given">The folders that count as given; null for those of a program made with .NET.</param>
        public IReadOnlyList<LoadedLibrary> FindLoaded(IReadOnlyList<string>? given)
        {
            var folders = given ?? LibraryFolders.OfProgram();
            var names = _loadsFirst ? new[] { _runtime, DirectML } : new[] { _runtime };
            return names
                .Select(_modules.FindLoaded)
                .OfType<string>()
                .Select(path => new LoadedLibrary(path, _versionOf(path), OriginOf(path, folders)))
                .ToArray();
        }

        private static Version? ManagedVersion()
        {
            // An assembly that was compiled from source in a project, as Unity packages do, states 0.0.
            var version = typeof(OrtEnv).Assembly.GetName().Version;
            return version == null || version.Major == 0 ? null : version;
        }

        private static LibraryOrigin OriginOf(string path, IReadOnlyList<string> folders)
        {
            var folder = Path.GetDirectoryName(path)!;
            if (folders.Any(candidate => IsSame(candidate, folder)))
            {
                return LibraryOrigin.GivenFolder;
            }

            var system = Environment.SystemDirectory;
            return system.Length > 0 && IsSame(system, folder) ? LibraryOrigin.System : LibraryOrigin.Elsewhere;
        }

        private static bool IsSame(string first, string second) =>
            string.Equals(Normalize(first), Normalize(second), StringComparison.OrdinalIgnoreCase);

        private static string Normalize(string path) =>
            Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

        private string Locate(IReadOnlyList<string> folders, string? loaded)
        {
            var folder = folders.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, _runtime)));
            if (folder != null)
            {
                return Path.GetFullPath(Path.Combine(folder, _runtime));
            }

            // Whoever loaded it knew a better folder, unless it is the system's.
            return loaded != null && OriginOf(loaded, folders) != LibraryOrigin.System ? loaded : throw Missing(folders);
        }

        private NativeLibraryException? PrepareDirectML(IEnumerable<string> folders)
        {
            var file = folders.Select(folder => Path.GetFullPath(Path.Combine(folder, DirectML))).FirstOrDefault(File.Exists);
            if (file == null)
            {
                return null;
            }

            var loaded = _modules.FindLoaded(DirectML);
            if (loaded == null)
            {
                _modules.Load(file);
                return null;
            }

            // A newer DirectML keeps what an older one has, so only an older copy is in the way.
            return IsSame(loaded, file) || !IsOlder(loaded, file)
                ? null
                : new NativeLibraryException(
                    DirectML,
                    $"{_versionOf(loaded)} from {loaded} is loaded already, and {_versionOf(file)} is needed. Restart the program, "
                    + "and load the textures before whatever loads the other copy");
        }

        private bool IsOlder(string loaded, string wanted)
        {
            var older = FileVersion.Parse(_versionOf(loaded));
            var newer = FileVersion.Parse(_versionOf(wanted));
            return older != null && newer != null && older < newer;
        }

        private void CheckVersion(string runtime)
        {
            // The interface's version is the second number; what follows only mends.
            var native = FileVersion.Parse(_versionOf(runtime));
            if (native == null || _managed == null || native.Major != _managed.Major || native.Minor >= _managed.Minor)
            {
                return;
            }

            throw new NativeLibraryException(
                _runtime,
                $"{runtime} is version {native}, older than Microsoft.ML.OnnxRuntime {_managed.ToString(3)}, which needs "
                + $"{_managed.ToString(2)} or newer. Set the libraries up again, so that both are of one version.");
        }

        private NativeLibraryException OtherCopy(string loaded, string wanted) => new NativeLibraryException(
            _runtime,
            $"{loaded} (version {_versionOf(loaded) ?? "unknown"}) is loaded already, so {wanted} cannot be. Restart the editor or the "
            + "program; if it comes back, remove the other copy, or the plugin that loads it.");

        private NativeLibraryException Missing(IReadOnlyList<string> folders) => new NativeLibraryException(
            _runtime,
            $"it is not in {(folders.Count == 0 ? "any folder: none was given" : string.Join(" or ", folders))}. In Unity use Window > "
            + $"SpeCa > Set Up Libraries; elsewhere add a package with it, or name its folder in {nameof(BlockModelOptions)}."
            + $"{nameof(BlockModelOptions.NativeLibraryFolders)}. Windows' own copy is too old to be used instead.");
    }
}
