using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SpeCa.Tests.Documentation
{
    /// <summary>
    /// Compiles C# of the documentation: whole files as they are, statements as the body of an asynchronous method. What opens
    /// no namespace itself finds all that are public.
    /// </summary>
    internal sealed class ExampleCompiler
    {
        private static readonly string[] _usualNamespaces =
            ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

        private readonly MetadataReference[] _references;
        private readonly string _usings;
        private readonly string _variables;

        /// <param name="assemblies">What examples are of: their public namespaces are open. Where two of them have a type of the same name, the later assembly's is meant.</param>
        /// <param name="variables">Fields and methods that statements may use without declaring them.</param>
        public ExampleCompiler(IReadOnlyCollection<Assembly> assemblies, string variables)
        {
            // What this process could load is what an example may use.
            var loadable = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
            _references = [.. loadable.Select(file => MetadataReference.CreateFromFile(file))];
            var types = assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !type.IsNested).ToArray();
            var namespaces = types.Select(type => type.Namespace).Concat(_usualNamespaces).Distinct().Select(name => $"using {name};");
            var meant = types.Where(type => !type.IsGenericType).GroupBy(type => type.Name).Where(name => name.Count() > 1)
                .Select(name => $"using {name.Key} = {name.Last().FullName};");
            _usings = string.Join('\n', namespaces.Concat(meant));
            _variables = variables;
        }

        /// <summary>What the compiler says against an example.</summary>
        public IReadOnlyList<string> ErrorsOf(string code)
        {
            var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code).GetRoot();
            var isWhole = root.Members.Any(member => member is not GlobalStatementSyntax);
            var opened = _usings + "\n" + string.Concat(root.Usings.Where(line => !_usings.Contains(line.ToString(), StringComparison.Ordinal)));
            var body = code[(root.Usings.Count > 0 ? root.Usings[^1].Span.End : 0)..];
            var source = isWhole
                ? $"#nullable disable\n{(root.Usings.Count > 0 ? "" : _usings)}\n{code}"
                : $$"""
                #nullable disable
                {{opened}}
                class Example
                {
                {{_variables}}
                    async Task Run()
                    {
                        {{body}}
                        await Task.Yield();
                    }
                }
                """;
            var compilation = CSharpCompilation.Create(
                "Example", [CSharpSyntaxTree.ParseText(source)], _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.GetMessage())];
        }
    }
}
