using System.Collections.Generic;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>What came of compiling an assembly.</summary>
    /// <param name="Assembly">The assembly.</param>
    /// <param name="Image">Its bytes; empty where there were errors.</param>
    /// <param name="Messages">Errors and warnings, as the compiler writes them.</param>
    internal sealed record CompiledAssembly(ScriptAssembly Assembly, byte[] Image, IReadOnlyList<string> Messages)
    {
        public string Name => Assembly.Name;
    }
}
