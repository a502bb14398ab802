using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Package.Tests.Compilation;

namespace SpeCa.Package.Tests.Projects
{
    /// <summary>A project of a few lines, to see what Unity would say to it.</summary>
    internal sealed class MadeUpProject : IDisposable
    {
        private readonly TemporaryProject _project = new();

        /// <summary>The editor of the oldest release.</summary>
        public static UnityTarget Editor { get; } = new() { Release = "2022_3", System = "WIN", IsEditor = true };

        /// <summary>A player of the oldest release.</summary>
        public static UnityTarget Player { get; } = Editor with { IsEditor = false };

        /// <summary>Adds a file.</summary>
        public MadeUpProject With(string path, string text)
        {
            _project.Write(path, text);
            return this;
        }

        /// <summary>Adds an assembly of one script to the project's one package.</summary>
        /// <param name="name">Its name, and that of its folder.</param>
        /// <param name="script">The script.</param>
        /// <param name="fields">The fields of its definition after the name, as JSON.</param>
        public MadeUpProject WithAssembly(string name, string script, string fields = "") =>
            With($"Packages/made.up/{name}/{name}.asmdef", $$"""{ "name": "{{name}}"{{(fields.Length > 0 ? ", " : "")}}{{fields}} }""")
                .With($"Packages/made.up/{name}/{name}.cs", script);

        /// <summary>The names of the assemblies that a target gets, in the order in which they are compiled.</summary>
        public IReadOnlyList<string> Compiled(UnityTarget target) => Compile(target).Select(assembly => assembly.Name).ToArray();

        /// <summary>Errors and warnings of all assemblies, on a line each.</summary>
        public string Messages(UnityTarget target) =>
            string.Join('\n', Compile(target).SelectMany(assembly => assembly.Messages));

        public void Dispose() => _project.Dispose();

        private IReadOnlyList<CompiledAssembly> Compile(UnityTarget target) =>
            new UnityCompiler(PrecompiledAssemblies.OfThisBuild()).Compile(ScriptAssemblies.Of(_project.Folder), target);
    }
}
