using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>The assemblies that scripts are compiled against: the base library, the engine's, and those in the project.</summary>
    internal sealed class PrecompiledAssemblies
    {
        private const string LibraryProject = "SpeCa.UnityLibraries";

        private readonly Dictionary<string, MetadataReference> _explicit;

        private PrecompiledAssemblies(
            IReadOnlyList<MetadataReference> baseLibrary,
            IReadOnlyList<MetadataReference> engine,
            IReadOnlyList<MetadataReference> editor,
            Dictionary<string, MetadataReference> libraries,
            Dictionary<string, MetadataReference> testFramework)
        {
            BaseLibrary = baseLibrary;
            Engine = engine;
            Editor = editor;
            Libraries = libraries.Values.ToArray();
            _explicit = libraries.Concat(testFramework).ToDictionary();
        }

        /// <summary>.NET Standard 2.1.</summary>
        public IReadOnlyList<MetadataReference> BaseLibrary { get; }

        /// <summary>The engine's own, for every script.</summary>
        public IReadOnlyList<MetadataReference> Engine { get; }

        /// <summary>The editor's own, for every script that is compiled for the editor.</summary>
        public IReadOnlyList<MetadataReference> Editor { get; }

        /// <summary>Those that lie in the project and are referenced without being named.</summary>
        public IReadOnlyList<MetadataReference> Libraries { get; }

        /// <summary>What this build has: the engine's shim, and the libraries that belong to the package.</summary>
        public static PrecompiledAssemblies OfThisBuild()
        {
            string folder = Build.OutputOf(LibraryProject);
            return new PrecompiledAssemblies(
                In(Path.Combine(folder, "netstandard")).Values.ToArray(),
                [Shim("UnityEngine.Shim")],
                [Shim("UnityEditor.Shim")],
                In(folder).Where(library => library.Key != LibraryProject + ".dll").ToDictionary(),
                In(Path.Combine(folder, "testframework")));
        }

        /// <summary>The same engine in a project that has no libraries yet.</summary>
        public PrecompiledAssemblies WithoutLibraries() => new(BaseLibrary, Engine, Editor, [], []);

        /// <summary>Those among the named ones that are there; Unity passes over the others without a word.</summary>
        public IEnumerable<MetadataReference> Named(IEnumerable<string> fileNames) =>
            fileNames.Where(_explicit.ContainsKey).Select(name => _explicit[name]);

        private static PortableExecutableReference Shim(string project) =>
            MetadataReference.CreateFromFile(Path.Combine(Build.OutputOf(project), project + ".dll"));

        private static Dictionary<string, MetadataReference> In(string folder) =>
            Directory.GetFiles(folder, "*.dll").ToDictionary(
                file => Path.GetFileName(file),
                file => (MetadataReference)MetadataReference.CreateFromFile(file),
                StringComparer.Ordinal);
    }
}
