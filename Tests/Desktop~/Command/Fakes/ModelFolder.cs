using System;
using System.IO;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Command
{
    /// <summary>
    /// A model's folder with a manifest of four blocks and three materials, and presets, but without ONNX files: all that
    /// is decided before a model is loaded.
    /// </summary>
    internal sealed class ModelFolder : IDisposable
    {
        private const string Presets = """
            [
              { "name": "exact", "description": "All steps.", "steps": 12 },
              { "name": "balanced", "steps": 20, "tau0": 0.03, "beta": 3, "order": 2, "warmUpSteps": 4,
                "maximumSpeculativeSteps": 6, "verifyEvery": 2 },
              { "name": "fast", "steps": 16, "tau0": 0.3, "beta": 1.5 }
            ]
            """;

        private readonly TemporaryFolder _folder = new();

        public ModelFolder(string? presets = Presets, string unconditionalLabel = "3", int channels = 4)
        {
            File.WriteAllText(_folder.File(ManifestReader.FileName), ManifestJson(unconditionalLabel, channels));
            if (presets != null)
            {
                File.WriteAllText(_folder.File(PresetCatalog.FileName), presets);
            }
        }

        public string Path => _folder.Path;

        public BlockModelManifest Manifest => ManifestReader.Read(Path);

        public PresetCatalog Catalog => PresetCatalog.Load(Path);

        public void Dispose() => _folder.Dispose();

        private static string ManifestJson(string unconditionalLabel, int channels) => $$"""
            {
              "schemaVersion": 1, "name": "toy", "license": "MIT", "opset": 17,
              "latent": {
                "channels": {{channels}}, "height": 8, "width": 8, "patch": 2, "minimumSize": 8, "maximumSize": 32
              },
              "prediction": "flow",
              "schedule": { "kind": "flow" },
              "conditioning": {
                "classes": [ { "name": "brick" }, { "name": "granite" }, { "name": "oak" } ],
                "unconditionalLabel": {{unconditionalLabel}}
              },
              "condition": {{Part("condition", 0, """
                { "name": "timestep", "carries": "timestep", "shape": [ "batch" ] },
                { "name": "label", "carries": "label", "type": "int64", "shape": [ "batch" ] }
                """, Tensor("condition", "1"))}},
              "embedding": {{Part("embedding", 0, Image("sample", channels), Tensor("hidden", "\"tokens\", 16"))}},
              "trunk": [ {{Part("trunk", 3, Tensor("hidden", "\"tokens\", 16"), Tensor("hidden", "\"tokens\", 16"))}} ],
              "verify": {{Part("verify", 1, Tensor("hidden", "\"tokens\", 16"), Tensor("hidden", "\"tokens\", 16"))}},
              "head": {{Part("head", 0, Tensor("hidden", "\"tokens\", 16"), Image("output", channels))}}
            }
            """;

        private static string Part(string name, int blocks, string inputs, string outputs) => $$"""
            {
              "file": "{{name}}.onnx", "sha256": "{{new string('0', 64)}}", "blocks": {{blocks}},
              "inputs": [ {{inputs}} ], "outputs": [ {{outputs}} ]
            }
            """;

        private static string Tensor(string name, string shape) =>
            $$"""{ "name": "{{name}}", "carries": "{{name}}", "shape": [ "batch", {{shape}} ] }""";

        private static string Image(string name, int channels) => Tensor(name, $"{channels}, \"height\", \"width\"");
    }
}
