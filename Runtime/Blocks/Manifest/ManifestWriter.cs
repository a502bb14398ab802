using System.IO;
using System.Text.Json;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Writes the <c>manifest.json</c> of a block model.</summary>
    public static class ManifestWriter
    {
        /// <summary>Checks a manifest and writes it into a folder, whole or not at all.</summary>
        /// <exception cref="ManifestException">The manifest says something that cannot be.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static void Write(string folder, BlockModelManifest manifest)
        {
            var path = Path.Combine(folder, ManifestReader.FileName);
            ManifestValidation.Check(path, manifest);
            WholeFile.Write(path, stream => stream.Write(JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestFormat.Options)));
        }
    }
}
