using System;
using System.IO;
using System.Text.Json;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Reads and checks the <c>manifest.json</c> of a block model.</summary>
    public static class ManifestReader
    {
        /// <summary>The manifest's file name.</summary>
        public const string FileName = "manifest.json";

        /// <summary>Reads the manifest in a folder.</summary>
        /// <exception cref="ManifestException">It is missing, unreadable, or says something that cannot be.</exception>
        public static BlockModelManifest Read(string folder)
        {
            var path = FolderFile.Find(folder, FileName, (file, problem) => new ManifestException(file, problem));
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new ManifestException(
                    path,
                    Directory.Exists(folder)
                        ? "there is no manifest. Give the folder of a block model."
                        : "there is no manifest: the folder does not exist. Give the folder of a block model.");
            }

            if (file.Length > SmallFile.Settings)
            {
                throw new ManifestException(path, $"the manifest has {file.Length} bytes; it cannot have more than {SmallFile.Settings}.");
            }

            var manifest = Parse(path);
            ManifestValidation.Check(path, manifest);
            return manifest;
        }

        private static BlockModelManifest Parse(string path)
        {
            try
            {
                return JsonSerializer.Deserialize<BlockModelManifest>(SmallFile.ReadText(path, SmallFile.Settings), ManifestFormat.Options)
                    ?? throw new ManifestException(path, "the manifest is null; it must be a JSON object. Export the block model again.");
            }
            catch (JsonException error)
            {
                throw new ManifestException(
                    path, $"at {error.Path ?? "$"}, line {error.LineNumber + 1}: {error.Message} Correct it, or export the block model again.", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new ManifestException(path, $"cannot be read: {error.Message}", error);
            }
        }
    }
}
