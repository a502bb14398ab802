using System.Collections.Generic;
using NuGet.Versioning;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>A symbol that an assembly definition sets where a package of some version is in the project.</summary>
    /// <param name="Name">The package.</param>
    /// <param name="Expression">A version, which is the oldest; or an interval; empty for every version.</param>
    /// <param name="Define">The symbol.</param>
    internal sealed record VersionDefine(string Name, string Expression, string Define)
    {
        /// <summary>Whether the symbol is set.</summary>
        /// <param name="packages">The versions of the project's packages, by name.</param>
        public bool IsSet(IReadOnlyDictionary<string, string> packages) =>
            packages.TryGetValue(Name, out string? version)
            && (Expression.Length == 0 || VersionRange.Parse(Expression).Satisfies(NuGetVersion.Parse(version)));
    }
}
