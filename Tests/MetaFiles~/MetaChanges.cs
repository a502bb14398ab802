using System.Collections.Generic;

namespace SpeCa.MetaFiles
{
    /// <summary>What was done to the .meta files of a package.</summary>
    /// <param name="Written">The ones that are new, or were unsound.</param>
    /// <param name="Removed">The ones whose asset is no longer there.</param>
    internal sealed record MetaChanges(IReadOnlyList<string> Written, IReadOnlyList<string> Removed);
}
