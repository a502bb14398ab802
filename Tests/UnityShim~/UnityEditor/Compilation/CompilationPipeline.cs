using System.Collections.Generic;

namespace UnityEditor.Compilation
{
    public static class CompilationPipeline
    {
        /// <summary>The assemblies that the project's scripts become in a player.</summary>
        internal static List<Assembly> PlayerAssemblies { get; } = new List<Assembly>();

        public static Assembly[] GetAssemblies(AssembliesType assembliesType) => PlayerAssemblies.ToArray();
    }
}
