using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Blocks
{
    public class ManifestReaderTests
    {
        private TinyModelFolder _folder = null!;

        [SetUp]
        public void Copy() => _folder = new TinyModelFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void Manifest_says_what_the_model_is()
        {
            var manifest = ManifestReader.Read(_folder.Path);

            Assert.That(manifest.Name, Is.EqualTo("Tiny"));
            Assert.That(manifest.Opset, Is.EqualTo(17));
            Assert.That(manifest.Prediction, Is.EqualTo(PredictionType.Flow));
            Assert.That(manifest.Schedule.Kind, Is.EqualTo(NoiseScheduleKind.Flow));
            Assert.That((manifest.Latent.Channels, manifest.Latent.Height, manifest.Latent.Patch), Is.EqualTo((4, 16, 4)));
            Assert.That(manifest.Conditioning.Classes.Select(material => material.Name), Is.EqualTo(new[] { "brick", "stone_wall", "cobblestone" }));
            Assert.That(manifest.Conditioning.UnconditionalLabel, Is.EqualTo(3));
            Assert.That(manifest.BlockCount, Is.EqualTo(4));
            Assert.That(manifest.Parts.Select(part => part.File), Is.EqualTo(new[] { "condition.onnx", "embedding.onnx", "trunk_0.onnx", "trunk_1.onnx", "verify.onnx", "head.onnx" }));
            Assert.That(manifest.Head.Inputs[0].Signature, Is.EqualTo("float32[batch, tokens, 16]"));
        }

        [Test]
        public void Folder_without_manifest_is_refused()
        {
            File.Delete(_folder[ManifestReader.FileName]);

            var error = Assert.Throws<ManifestException>(() => ManifestReader.Read(_folder.Path));

            Assert.That(error!.Message, Does.Contain(_folder.Path).And.Contain("no manifest"));
        }

        [TestCase("", "line 1")]
        [TestCase("null", "null")]
        [TestCase("{\"schemaVersion\": 1, \"name\":", "line 1")]
        [TestCase("[1, 2]", "$")]
        public void Manifest_that_is_no_manifest_is_refused(string json, string reason)
        {
            File.WriteAllText(_folder[ManifestReader.FileName], json);

            var error = Assert.Throws<ManifestException>(() => ManifestReader.Read(_folder.Path));

            Assert.That(error!.Message, Does.Contain(ManifestReader.FileName).And.Contain(reason));
        }

        private static IEnumerable<TestCaseData> Wrong()
        {
            yield return Case("schemaVersion", manifest => manifest["schemaVersion"] = 2);
            yield return Case("name", manifest => manifest["name"] = "");
            yield return Case("opset", manifest => manifest["opset"] = 12);
            yield return Case("prediction", manifest => manifest["prediction"] = "guess");
            yield return Case("latent.channels", manifest => manifest["latent"]!["channels"] = 0);
            yield return Case("multiple of 4", manifest => manifest["latent"]!["width"] = 18);
            yield return Case("conditioning.classes", manifest => manifest["conditioning"]!["classes"] = new JsonArray());
            yield return Case("twice", manifest => manifest["conditioning"]!["classes"]![1]!["name"] = "BRICK");
            yield return Case("roughness", manifest => manifest["conditioning"]!["classes"]![0]!["roughness"] = 1.5);
            yield return Case("unconditionalLabel", manifest => manifest["conditioning"]!["unconditionalLabel"] = -1);
            yield return Case("trunk", manifest => manifest["trunk"] = new JsonArray());
            yield return Case("verify.blocks", manifest => manifest["verify"]!["blocks"] = 2);
            yield return Case("leaves", manifest => manifest["head"]!["file"] = "../head.onnx");
            yield return Case("leaves", manifest => manifest["head"]!["file"] = "/head.onnx");
            yield return Case("leaves", manifest => manifest["head"]!["file"] = "C:\\head.onnx");
            yield return Case("leaves", manifest => manifest["head"]!["file"] = "a\\..\\..\\head.onnx");
            yield return Case("sha256", manifest => manifest["head"]!["sha256"] = "abc");
            yield return Case("type 'float64'", manifest => manifest["head"]!["inputs"]![0]!["type"] = "float64");
            yield return Case("dimension 'rows'", manifest => manifest["head"]!["inputs"]![0]!["shape"]![0] = "rows");
            yield return Case("no earlier part", manifest => manifest["verify"]!["inputs"]![1]!["carries"] = "nothing");
            yield return Case("is written as", manifest => manifest["verify"]!["inputs"]![0]!["shape"]![2] = 17);
            yield return Case("carries 'output'", manifest => manifest["head"]!["outputs"]![0]!["carries"] = "picture");
            foreach (var section in new[] { "latent", "schedule", "conditioning", "condition", "embedding", "trunk", "verify", "head" })
            {
                yield return Case(section, manifest => manifest[section] = null);
            }

            yield return Case("inputs", manifest => manifest["head"]!["inputs"] = null);
            yield return Case("classes", manifest => manifest["conditioning"]!["classes"] = null);
            yield return Case("trunk", manifest => manifest["trunk"]![0] = null);

            static TestCaseData Case(string reason, Action<JsonObject> edit) => new(reason, edit);
        }

        [TestCaseSource(nameof(Wrong))]
        public void Field_that_cannot_be_is_refused_by_name(string reason, Action<JsonObject> edit)
        {
            _folder.EditManifest(edit);

            var error = Assert.Throws<ManifestException>(() => ManifestReader.Read(_folder.Path));

            Assert.That(error!.Message, Does.Contain(reason));
        }
    }
}
