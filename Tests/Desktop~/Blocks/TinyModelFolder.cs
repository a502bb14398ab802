using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    /// <summary>A test's own copy of the tiny model or another one, to be damaged.</summary>
    internal sealed class TinyModelFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-model-");

        public TinyModelFolder()
            : this(Source)
        {
        }

        public TinyModelFolder(string source)
        {
            foreach (var file in Directory.GetFiles(source))
            {
                File.Copy(file, this[System.IO.Path.GetFileName(file)]);
            }
        }

        /// <summary>The model as it was built, never to be changed.</summary>
        public static string Source { get; } =
            System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "Blocks", "TinyModel");

        public string Path => _folder.FullName;

        public string ManifestPath => this[ManifestReader.FileName];

        public string this[string file] => System.IO.Path.Combine(Path, file);

        public static BlockModelOptions OnCpu(
            bool verifyHashes = true, SpeculationPlacement placement = SpeculationPlacement.Automatic) => new()
        {
            Providers = [ExecutionProvider.Cpu],
            Threads = 1,
            VerifyHashes = verifyHashes,
            SpeculationPlacement = placement,
        };

        public BlockModel Load(bool verifyHashes = true) => BlockModel.Load(Path, OnCpu(verifyHashes));

        public void EditManifest(Action<JsonObject> edit)
        {
            var manifest = JsonNode.Parse(File.ReadAllText(ManifestPath))!.AsObject();
            edit(manifest);
            File.WriteAllText(ManifestPath, manifest.ToJsonString());
        }

        /// <summary>Replaces a file's bytes, the manifest unchanged.</summary>
        public void EditFile(string file, Func<byte[], byte[]> edit) =>
            File.WriteAllBytes(this[file], edit(File.ReadAllBytes(this[file])));

        /// <summary>Makes the manifest name the hash that a part's file has now.</summary>
        public void Rehash(string part) => EditManifest(manifest =>
        {
            var hash = SHA256.HashData(File.ReadAllBytes(this[(string)manifest[part]!["file"]!]));
            manifest[part]!["sha256"] = Convert.ToHexStringLower(hash);
        });

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
