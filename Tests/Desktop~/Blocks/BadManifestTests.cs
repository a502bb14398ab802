using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BadManifestTests
    {
        private TinyModelFolder _folder = null!;

        [SetUp]
        public void CopyModel()
        {
            _folder = new TinyModelFolder();
        }

        [TearDown]
        public void RemoveCopy()
        {
            _folder.Dispose();
        }

        [Test]
        public void A_missing_folder_is_named()
        {
            var missing = _folder["nowhere"];

            Assert.That(
                () => BlockModel.Load(missing, TinyModelFolder.OnCpu()),
                Throws.TypeOf<ManifestException>().With.Message.Contains(missing)
                    .And.Message.Contains("does not exist. Give the folder of a block model"));
        }

        [Test]
        public void A_missing_manifest_is_named()
        {
            File.Delete(_folder.ManifestPath);

            AssertRefused("there is no manifest. Give the folder of a block model");
        }

        [TestCase("This is no JSON.", "line 1")]
        [TestCase("", "line 1")]
        [TestCase("null", "the manifest is null; it must be a JSON object")]
        [TestCase("[]", "line 1")]
        [TestCase("""{ "schemaVersion": 1 }""", "missing required properties including: 'latent'")]
        public void A_manifest_that_is_no_manifest_is_refused(string text, string expected)
        {
            File.WriteAllText(_folder.ManifestPath, text);

            AssertRefused(expected);
        }

        [Test]
        public void A_truncated_manifest_is_refused_with_the_line_of_its_end()
        {
            var lines = File.ReadAllLines(_folder.ManifestPath);
            File.WriteAllText(_folder.ManifestPath, string.Join('\n', lines[..40]));

            AssertRefused("line 40");
        }

        [Test]
        public void A_manifest_of_more_than_4_MiB_is_not_read()
        {
            File.WriteAllText(_folder.ManifestPath, new string(' ', (4 << 20) + 1));

            AssertRefused("4194305 bytes; it cannot have more than 4194304");
        }

        [TestCaseSource(nameof(WrongFields))]
        [TestCaseSource(nameof(PathsOutOfTheFolder))]
        [TestCaseSource(nameof(Nulls))]
        [TestCaseSource(nameof(MissingFields))]
        [TestCaseSource(nameof(PartsThatDoNotFit))]
        public void A_manifest_that_cannot_be_is_refused(string damage, Action<JsonObject> edit, string expected)
        {
            _folder.EditManifest(edit);

            AssertRefused(expected);
        }

        private void AssertRefused(string expected) => Assert.That(
            () => _folder.Load(),
            Throws.TypeOf<ManifestException>().With.Message.Contains(_folder.ManifestPath)
                .And.Message.Contains(expected).And.Property("File").EqualTo(_folder.ManifestPath));

        private static IEnumerable<TestCaseData> WrongFields()
        {
            yield return Case("newer schema", m => m["schemaVersion"] = 2, "schemaVersion is 2; this version of the library reads 1");
            yield return Case("empty name", m => m["name"] = "", "name is empty");
            yield return Case("old opset", m => m["opset"] = 12, "opset is 12; 13 or newer");
            yield return Case("unknown prediction", m => m["prediction"] = "score", "$.prediction");
            yield return Case("prediction as number", m => m["prediction"] = 0, "$.prediction");
            yield return Case("unknown schedule", m => m["schedule"]!["kind"] = "sqrt", "$.schedule.kind");
            yield return Case("no timesteps", m => m["schedule"]!["trainingTimesteps"] = 0, "schedule: ");
            yield return Case("no channels", m => m["latent"]!["channels"] = 0, "latent.channels is 0; it must be 1 to 1024");
            yield return Case("no patch", m => m["latent"]!["patch"] = 0, "latent.patch is 0");
            yield return Case("sizes reversed", m => m["latent"]!["maximumSize"] = 8, "16..8");
            yield return Case("height between patches", m => m["latent"]!["height"] = 18, "latent size 18 must be a multiple of 4 in 16..1024");
            yield return Case("text for number", m => m["latent"]!["width"] = "wide", "$.latent.width");
            yield return Case("negative label", m => m["conditioning"]!["unconditionalLabel"] = -1, "unconditionalLabel is -1");
            yield return Case("no classes", m => m["conditioning"]!["classes"] = new JsonArray(), "'condition.onnx' reads 'label', which no earlier part writes");
            yield return Case("nameless class", m => m["conditioning"]!["classes"]![0]!["name"] = "", "a class without a name");
            yield return Case("class twice", m => m["conditioning"]!["classes"]![1]!["name"] = "Brick", "has 'Brick' twice");
            yield return Case("roughness above 1", m => m["conditioning"]!["classes"]![0]!["roughness"] = 1.5, "'brick' has roughness 1.5; it must be 0 to 1");
            yield return Case("relief below 0", m => m["conditioning"]!["classes"]![0]!["relief"] = -1, "'brick' has relief -1; it must be 0 to 1");
            yield return Case("short hash", m => m["head"]!["sha256"] = "abc", "head.sha256 is 'abc'; it must be 64 hexadecimal digits");
            yield return Case("hash of other letters", m => m["head"]!["sha256"] = new string('g', 64), "it must be 64 hexadecimal digits");
            yield return Case("no trunk", m => m["trunk"] = new JsonArray(), "trunk has no chunk; at least one is needed");
            yield return Case("empty chunk", m => m["trunk"]![1]!["blocks"] = 0, "trunk[1].blocks is 0; a chunk has at least one block");
            yield return Case("negative blocks", m => m["head"]!["blocks"] = -1, "head.blocks is -1");
            yield return Case("two verify blocks", m => m["verify"]!["blocks"] = 2, "verify.blocks is 2; the verify block is exactly one block");
            yield return Case("unknown type", m => Output(m, "head")["type"] = "float16", "head.outputs has 'output' of type 'float16'; float32 and int64 are known");
            yield return Case("unknown dimension", m => Output(m, "verify")["shape"]![1] = "words", "dimension 'words'; use a number above 0");
            yield return Case("dimension of 0", m => Output(m, "verify")["shape"]![2] = 0, "dimension '0'; use a number above 0");
            yield return Case("fraction as dimension", m => Output(m, "verify")["shape"]![2] = 1.5, "$.verify.outputs[0].shape[2]");
            yield return Case("null as dimension", m => Output(m, "verify")["shape"]![2] = null, "$.verify.outputs[0].shape[2]");
            yield return Case("tensor twice", m => m["condition"]!["inputs"]![1]!["name"] = "timestep", "condition.inputs has 'timestep' twice");
            yield return Case("tensor carried twice", m => m["condition"]!["inputs"]![1]!["carries"] = "timestep", "condition.inputs carries 'timestep' twice");
        }

        private static IEnumerable<TestCaseData> PathsOutOfTheFolder()
        {
            foreach (var file in new[]
            {
                "../head.onnx", "a/../../head.onnx", "/tmp/head.onnx", "..\\head.onnx", "\\head.onnx", "C:head.onnx",
                "C:\\head.onnx", "a//head.onnx", "./head.onnx", "head.onnx\0",
            })
            {
                yield return Case($"path {file}", m => m["head"]!["file"] = file, $"head.file is '{file}'; it must lie in the model's folder");
            }
        }

        private static IEnumerable<TestCaseData> Nulls()
        {
            foreach (var field in new[]
            {
                "name", "description", "license", "latent", "schedule", "conditioning", "condition", "embedding", "trunk",
                "verify", "head",
            })
            {
                yield return Case($"{field} null", m => m[field] = null, $"{field} is null; give it a value");
            }

            foreach (var field in new[] { "file", "sha256", "inputs", "outputs" })
            {
                yield return Case($"head.{field} null", m => m["head"]![field] = null, $"head.{field} is null");
            }

            foreach (var field in new[] { "name", "carries", "type", "shape" })
            {
                yield return Case($"output's {field} null", m => Output(m, "head")[field] = null, $"head.outputs[0].{field} is null");
            }

            yield return Case("prediction null", m => m["prediction"] = null, "$.prediction");
            yield return Case("chunk null", m => m["trunk"]![1] = null, "trunk[1] is null");
            yield return Case("tensor null", m => m["head"]!["inputs"]![0] = null, "head.inputs[0] is null");
            yield return Case("classes null", m => m["conditioning"]!["classes"] = null, "conditioning.classes is null");
            yield return Case("class null", m => m["conditioning"]!["classes"]![2] = null, "conditioning.classes[2] is null");
            yield return Case("class name null", m => m["conditioning"]!["classes"]![2]!["name"] = null, "conditioning.classes[2].name is null");
        }

        private static IEnumerable<TestCaseData> MissingFields()
        {
            foreach (var field in new[]
            {
                "latent", "prediction", "schedule", "conditioning", "condition", "embedding", "trunk", "verify", "head",
            })
            {
                yield return Case($"{field} missing", m => m.Remove(field), $"'{field}'");
            }

            yield return Case("schemaVersion missing", m => m.Remove("schemaVersion"), "schemaVersion is 0");
            yield return Case("opset missing", m => m.Remove("opset"), "opset is 0");
            yield return Case("file missing", m => m["verify"]!.AsObject().Remove("file"), "verify.file is missing");
            yield return Case("hash missing", m => m["verify"]!.AsObject().Remove("sha256"), "verify.sha256 is ''");
            yield return Case("inputs missing", m => m["verify"]!.AsObject().Remove("inputs"), "verify.inputs is empty");
            yield return Case("outputs missing", m => m["trunk"]![0]!.AsObject().Remove("outputs"), "trunk[0].outputs is empty");
            yield return Case("carries missing", m => Output(m, "head").Remove("carries"), "a tensor without 'name' or 'carries'");
        }

        private static IEnumerable<TestCaseData> PartsThatDoNotFit()
        {
            yield return Case("unwritten tensor", m => m["head"]!["inputs"]![1]!["carries"] = "style", "'head.onnx' reads 'style', which no earlier part writes");
            yield return Case("shapes disagree", m => m["trunk"]![0]!["inputs"]![0]!["shape"]![2] = 32, "'trunk_0.onnx' reads 'hidden' as float32[batch, tokens, 32], but it is written as float32[batch, tokens, 16]");
            yield return Case("sample of other channels", m => m["latent"]!["channels"] = 3, "'embedding.onnx' reads 'sample' as float32[batch, 4, height, width], but it is written as float32[batch, 3, height, width]");
            yield return Case("label as float", m => m["condition"]!["inputs"]![1]!["type"] = "float32", "reads 'label' as float32[batch], but it is written as int64[batch]");
            yield return Case("sample overwritten", m => Output(m, "embedding")["carries"] = "sample", "'embedding.onnx' writes 'sample', which only the sampler writes");
            yield return Case("integers between parts", m => Output(m, "condition")["type"] = "int64", "it must be float32 with at least one dimension");
            yield return Case("scalar between parts", m => Output(m, "condition")["shape"] = new JsonArray(), "it must be float32 with at least one dimension");
            yield return Case("batch inside", m => Output(m, "condition")["shape"] = new JsonArray(16, "batch"), "batch must be its first dimension");
            yield return Case("output of other channels", m => Output(m, "head")["shape"]![1] = 3, "it must be float32[batch, 4, height, width], as the latent");
            yield return Case("no output", m => Output(m, "head")["carries"] = "image", "must have one output, which carries 'output'");
            yield return Case("sample in the condition", ReadSampleInCondition, "the condition may depend on timestep and conditioning alone");
            yield return Case("constant of the trunk", m => Output(m, "verify")["shape"] = new JsonArray("tokens", 16), "'verify.onnx' writes 'hidden' as float32[tokens, 16]; its first dimension must be batch");
        }

        private static void ReadSampleInCondition(JsonObject manifest)
        {
            var sample = manifest["embedding"]!["inputs"]![0]!.DeepClone();
            manifest["condition"]!["inputs"]!.AsArray().Add(sample);
        }

        private static JsonObject Output(JsonObject manifest, string part) => manifest[part]!["outputs"]![0]!.AsObject();

        private static TestCaseData Case(string damage, Action<JsonObject> edit, string expected) =>
            new TestCaseData(damage, edit, expected).SetArgDisplayNames(damage.Replace('\0', '0'));
    }
}
