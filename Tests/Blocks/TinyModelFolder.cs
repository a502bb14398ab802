using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    /// <summary>A copy of the tiny model that a test may damage.</summary>
    internal sealed class TinyModelFolder : IDisposable
    {
        private static readonly string _original = System.IO.Path.Combine(AppContext.BaseDirectory, "Blocks", "TinyModel");

        public TinyModelFolder()
        {
            Path = Directory.CreateTempSubdirectory("tiny-model").FullName;
            foreach (var file in Directory.GetFiles(_original))
            {
                File.Copy(file, this[System.IO.Path.GetFileName(file)]);
            }
        }

        public string Path { get; }

        public string this[string file] => System.IO.Path.Combine(Path, file);

        public void EditManifest(Action<JsonObject> edit)
        {
            var path = this[ManifestReader.FileName];
            var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            edit(manifest);
            File.WriteAllText(path, manifest.ToJsonString());
        }

        /// <summary>Makes the manifest agree with a damaged file's hash, so that what comes after the hash check is tested.</summary>
        public void AcceptHash(string part, string file)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(this[file])));
            EditManifest(manifest => manifest[part]!["sha256"] = hash);
        }

        public void Dispose() => Directory.Delete(Path, true);
    }
}
