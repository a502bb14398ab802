using System.Collections.Generic;

namespace SpeCa.Tuner.Export
{
    /// <summary>The files of one exported material.</summary>
    /// <param name="Name">The material's name, which can be a file name.</param>
    /// <param name="Paths">The full paths of its files, all with different names.</param>
    public sealed record ExportedFiles(string Name, IReadOnlyList<string> Paths);
}
