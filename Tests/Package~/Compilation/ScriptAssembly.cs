using System.Collections.Generic;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>An assembly that Unity makes of scripts.</summary>
    /// <param name="Definition">Its definition; made up for the assemblies of scripts that have none.</param>
    /// <param name="ResponseFile">Its csc.rsp; null where there is none.</param>
    /// <param name="Sources">Its scripts, as full paths.</param>
    /// <param name="IsPredefined">Whether it holds the scripts of the Assets folder that have no definition.</param>
    internal sealed record ScriptAssembly(
        AssemblyDefinition Definition, string? ResponseFile, IReadOnlyList<string> Sources, bool IsPredefined)
    {
        public string Name => Definition.Name;
    }
}
