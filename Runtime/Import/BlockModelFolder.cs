using System;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Writes a block model to a temporary folder first, so that a failure leaves nothing behind.</summary>
    internal static class BlockModelFolder
    {
        /// <summary>Writes the parts, then the manifest, then gives the folder its name.</summary>
        /// <param name="folder">The folder; it must not exist, or be empty.</param>
        /// <param name="writeParts">Writes the parts into the folder that it is given, and describes them.</param>
        /// <returns>The manifest that was written.</returns>
        /// <exception cref="InvalidSettingException">The folder is not empty.</exception>
        /// <exception cref="IOException">A file cannot be written.</exception>
        public static BlockModelManifest Write(string folder, Func<string, BlockModelManifest> writeParts)
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new InvalidSettingException(nameof(folder), folder, "It is not empty: choose another folder, or delete it first.");
            }

            var target = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
            var temporary = $"{target}.{Guid.NewGuid():N}";
            Directory.CreateDirectory(temporary);
            try
            {
                var manifest = writeParts(temporary);
                ManifestWriter.Write(temporary, manifest);
                if (Directory.Exists(target))
                {
                    Directory.Delete(target);
                }

                Directory.Move(temporary, target);
                return manifest;
            }
            catch
            {
                Directory.Delete(temporary, recursive: true);
                throw;
            }
        }
    }
}
