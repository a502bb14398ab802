using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>Compiles a project's scripts assembly by assembly, with the references and options that Unity would give.</summary>
    /// <remarks>
    /// The rules are those of EditorBuildRules and CustomScriptAssembly in Unity's reference source. In short: an assembly sees
    /// the engine unless it declines, the assemblies that it names, and of the libraries in the project those that it names, or
    /// all where it does not override them. A name that is not there is passed over. The predefined assemblies see
    /// everything that has not asked to be left out.
    /// </remarks>
    internal sealed class UnityCompiler(PrecompiledAssemblies precompiled)
    {
        // What Unity passes by default, with "Suppress Common Warnings" in the player settings left on.
        private static readonly string[] _options =
        [
            "-noconfig", "-nostdlib+", "-target:library", "-deterministic+", "-langversion:9.0", "-warn:4",
            "-nowarn:0169,0649,0282,1701,1702",
        ];

        /// <summary>Compiles what a target takes of a project's assemblies, each after those that it refers to.</summary>
        /// <exception cref="InvalidDataException">Assemblies refer to each other in a circle.</exception>
        public IReadOnlyList<CompiledAssembly> Compile(IReadOnlyList<ScriptAssembly> assemblies, UnityTarget target)
        {
            var waiting = assemblies
                .Select(assembly => (Assembly: assembly, Options: OptionsOf(assembly, target)))
                .Where(item => target.Takes(item.Assembly.Definition, item.Options.ParseOptions.PreprocessorSymbolNames.ToHashSet()))
                .ToDictionary(item => item.Assembly.Name);
            ScriptAssembly[] taken = waiting.Values.Select(item => item.Assembly).ToArray();
            var compiled = new List<CompiledAssembly>();
            while (waiting.Count > 0)
            {
                (ScriptAssembly next, CSharpCommandLineArguments options) = waiting.Values
                    .FirstOrDefault(item => !ReferencesOf(item.Assembly, taken).Any(waiting.ContainsKey));
                if (next is null)
                {
                    throw new InvalidDataException($"These refer to each other in a circle: {string.Join(", ", waiting.Keys)}");
                }

                waiting.Remove(next.Name);
                string[] references = ReferencesOf(next, taken).ToArray();
                compiled.Add(Compile(
                    next, options, target, compiled.Where(other => other.Image.Length > 0 && references.Contains(other.Name))));
            }

            return compiled;
        }

        private static CSharpCommandLineArguments OptionsOf(ScriptAssembly assembly, UnityTarget target) =>
            CSharpCommandLineParser.Default.Parse(
                [
                    .. _options,
                    assembly.Definition.AllowUnsafeCode ? "-unsafe+" : "-unsafe-",
                    $"-define:{string.Join(';', target.SymbolsOf(assembly.Definition))}",
                    .. assembly.ResponseFile is null ? [] : new[] { "@" + assembly.ResponseFile },
                    .. assembly.Sources,
                ],
                baseDirectory: Path.GetDirectoryName(assembly.Sources[0]),
                sdkDirectory: null);

        private static IEnumerable<string> ReferencesOf(ScriptAssembly assembly, ScriptAssembly[] all) =>
            assembly.IsPredefined
                ? all.Where(other => IsSeenByPredefined(other, assembly)).Select(other => other.Name)
                : assembly.Definition.References;

        private static bool IsSeenByPredefined(ScriptAssembly other, ScriptAssembly predefined) =>
            other.IsPredefined
                ? predefined.Definition.References.Contains(other.Name)
                : other.Definition.AutoReferenced && (!other.Definition.IsEditorOnly || predefined.Definition.IsEditorOnly);

        private CompiledAssembly Compile(
            ScriptAssembly assembly,
            CSharpCommandLineArguments options,
            UnityTarget target,
            IEnumerable<CompiledAssembly> references)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                assembly.Name,
                assembly.Sources.Select(source => Parse(source, options.ParseOptions)),
                precompiled.BaseLibrary
                    .Concat(EngineFor(assembly.Definition, target))
                    .Concat(LibrariesFor(assembly.Definition))
                    .Concat(references.Select(reference => MetadataReference.CreateFromImage(reference.Image))),
                options.CompilationOptions);
            using var image = new MemoryStream();
            EmitResult result = compilation.Emit(image);
            IEnumerable<Diagnostic> messages = options.Errors
                .Concat(result.Diagnostics)
                .Where(message => message.Severity >= DiagnosticSeverity.Warning && !message.IsSuppressed);
            return new CompiledAssembly(
                assembly,
                result.Success ? image.ToArray() : [],
                messages.Select(message => $"{assembly.Name}: {message}").ToArray());
        }

        private IEnumerable<MetadataReference> EngineFor(AssemblyDefinition assembly, UnityTarget target) =>
            assembly.NoEngineReferences ? []
            : target.IsEditor ? precompiled.Engine.Concat(precompiled.Editor)
            : precompiled.Engine;

        private IEnumerable<MetadataReference> LibrariesFor(AssemblyDefinition assembly) =>
            assembly.OverrideReferences ? precompiled.Named(assembly.PrecompiledReferences) : precompiled.Libraries;

        private static SyntaxTree Parse(string source, CSharpParseOptions options)
        {
            using FileStream stream = File.OpenRead(source);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream), options, source);
        }
    }
}
