using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>Finds out which scripts of a Unity project make which assembly.</summary>
    /// <remarks>
    /// A script belongs to the nearest definition in its folder or above. Without one, a script in Assets belongs to one of the
    /// predefined assemblies, and a script in a package to none: Unity does not compile it.
    /// </remarks>
    internal static class ScriptAssemblies
    {
        private const string Assets = "Assets";
        private const string Packages = "Packages";

        /// <summary>The assemblies of a project.</summary>
        /// <exception cref="InvalidDataException">A definition is not sound, or there are scripts that nothing compiles.</exception>
        public static IReadOnlyList<ScriptAssembly> Of(string project)
        {
            string[] files = Roots(project).SelectMany(VisibleFiles).ToArray();
            Dictionary<string, string> definitions = Definitions(files);
            ILookup<string?, string> scripts = files
                .Where(file => Path.GetExtension(file) == ".cs")
                .ToLookup(file => NearestDefinition(file, definitions));
            string assets = Path.Combine(project, Assets) + Path.DirectorySeparatorChar;
            string[] lost = scripts[null].Where(script => !script.StartsWith(assets, StringComparison.Ordinal)).ToArray();
            return lost.Length > 0
                ? throw new InvalidDataException($"Unity compiles none of these, as no .asmdef is above them: {string.Join(", ", lost)}")
                : definitions.Values
                    .Where(scripts.Contains)
                    .Select(definition => Defined(definition, scripts[definition].ToArray()))
                    .Concat(Predefined(scripts[null].ToArray()))
                    .ToArray();
        }

        private static IEnumerable<string> Roots(string project)
        {
            string packages = Path.Combine(project, Packages);
            string assets = Path.Combine(project, Assets);
            return (Directory.Exists(packages) ? Directory.GetDirectories(packages) : [])
                .Concat(Directory.Exists(assets) ? [assets] : []);
        }

        private static IEnumerable<string> VisibleFiles(string root) =>
            PackageFiles.Of(root)
                .Where(UnityVisibility.IsVisible)
                .Order(StringComparer.Ordinal)
                .Select(file => Path.Combine(root, file.Replace('/', Path.DirectorySeparatorChar)));

        private static Dictionary<string, string> Definitions(string[] files)
        {
            var definitions = new Dictionary<string, string>();
            foreach (string file in files.Where(file => Path.GetExtension(file) == ".asmdef"))
            {
                if (!definitions.TryAdd(Path.GetDirectoryName(file)!, file))
                {
                    throw new InvalidDataException($"A second .asmdef in one folder: '{file}'.");
                }
            }

            return definitions;
        }

        private static string? NearestDefinition(string script, Dictionary<string, string> definitions)
        {
            for (string? folder = Path.GetDirectoryName(script); folder != null; folder = Path.GetDirectoryName(folder))
            {
                if (definitions.TryGetValue(folder, out string? definition))
                {
                    return definition;
                }
            }

            return null;
        }

        private static ScriptAssembly Defined(string definition, string[] sources)
        {
            string responses = Path.Combine(Path.GetDirectoryName(definition)!, "csc.rsp");
            return new ScriptAssembly(
                AssemblyDefinition.Read(definition), File.Exists(responses) ? responses : null, sources, IsPredefined: false);
        }

        private static IEnumerable<ScriptAssembly> Predefined(string[] scripts)
        {
            ILookup<bool, string> byEditor = scripts.ToLookup(
                script => script.Split(Path.DirectorySeparatorChar).Contains(AssemblyDefinition.EditorPlatform));
            if (byEditor.Contains(false))
            {
                var definition = new AssemblyDefinition { Name = "Assembly-CSharp" };
                yield return new ScriptAssembly(definition, null, byEditor[false].ToArray(), IsPredefined: true);
            }

            if (byEditor.Contains(true))
            {
                var definition = new AssemblyDefinition
                {
                    Name = "Assembly-CSharp-Editor",
                    IncludePlatforms = [AssemblyDefinition.EditorPlatform],
                    References = ["Assembly-CSharp"],
                };
                yield return new ScriptAssembly(definition, null, byEditor[true].ToArray(), IsPredefined: true);
            }
        }
    }
}
