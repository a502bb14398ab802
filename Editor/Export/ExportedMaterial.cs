using System.Collections.Generic;

namespace SpeCa.Editor.Export
{
    /// <summary>A material that was written.</summary>
    public sealed class ExportedMaterial
    {
        /// <summary>Describes what was written.</summary>
        /// <param name="folder">Where.</param>
        /// <param name="files">The paths of its files.</param>
        public ExportedMaterial(string folder, IReadOnlyList<string> files)
        {
            Folder = folder;
            Files = files;
        }

        /// <summary>Where it was written.</summary>
        public string Folder { get; }

        /// <summary>The paths of its files.</summary>
        public IReadOnlyList<string> Files { get; }
    }
}
