using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>What Unity compiles for: a release of the editor, and either the editor itself or a player.</summary>
    /// <remarks>Symbols as in Unity's manual, "Unity symbol reference".</remarks>
    internal sealed record UnityTarget
    {
        private static readonly ImmutableArray<string> _releases =
        [
            "2020_1", "2020_2", "2020_3", "2021_1", "2021_2", "2021_3", "2022_1", "2022_2", "2022_3", "2023_1", "2023_2", "2023_3",
            "6000_0",
        ];

        // Editor assemblies are compiled against .NET Framework by default, all others against .NET Standard.
        private static readonly ImmutableArray<string> _framework = ["NET_4_6", "NET_UNITY_4_8"];

        private static readonly ImmutableArray<string> _standard =
            ["NET_STANDARD", "NET_STANDARD_2_0", "NET_STANDARD_2_1", "NETSTANDARD", "NETSTANDARD2_1"];

        /// <summary>The release, as in its symbols: 2022_3.</summary>
        public required string Release { get; init; }

        /// <summary>The system: WIN, LINUX or OSX.</summary>
        public required string System { get; init; }

        /// <summary>Whether it is the editor that will run the assemblies.</summary>
        public required bool IsEditor { get; init; }

        /// <summary>The scripting define symbols of the project's player settings.</summary>
        public ImmutableArray<string> ProjectSymbols { get; init; } = [];

        /// <summary>The project's packages and their versions.</summary>
        public ImmutableDictionary<string, string> Packages { get; init; } = ImmutableDictionary<string, string>.Empty;

        private string Platform => IsEditor ? AssemblyDefinition.EditorPlatform : System switch
        {
            "WIN" => "WindowsStandalone64",
            "LINUX" => "LinuxStandalone64",
            _ => "macOSStandalone",
        };

        /// <summary>The symbols with which an assembly is compiled.</summary>
        public IEnumerable<string> SymbolsOf(AssemblyDefinition assembly) =>
            _releases.TakeWhile(release => release != Release)
                .Append(Release)
                .Select(release => $"UNITY_{release}_OR_NEWER")
                .Append($"UNITY_{Release}")
                .Concat(["CSHARP_7_3_OR_NEWER", "UNITY_64", "UNITY_STANDALONE", $"UNITY_STANDALONE_{System}"])
                .Concat(assembly.IsEditorOnly ? _framework : _standard)
                .Concat(IsEditor
                    ? ["UNITY_EDITOR", "UNITY_EDITOR_64", $"UNITY_EDITOR_{System}", "UNITY_INCLUDE_TESTS", "ENABLE_MONO", "DEBUG", "TRACE"]
                    : ["ENABLE_IL2CPP"])
                .Concat(ProjectSymbols)
                .Concat(assembly.VersionDefines.Where(define => define.IsSet(Packages)).Select(define => define.Define));

        /// <summary>Whether an assembly is compiled at all.</summary>
        /// <param name="assembly">The assembly.</param>
        /// <param name="symbols">All its symbols, those of its response file among them.</param>
        public bool Takes(AssemblyDefinition assembly, IReadOnlySet<string> symbols) =>
            assembly.IsFor(Platform)
            && assembly.DefineConstraints.All(constraint => DefineConstraint.Holds(constraint, symbols));

        public override string ToString() => $"Unity {Release.Replace('_', '.')} {(IsEditor ? "editor" : "player")} {System}";
    }
}
