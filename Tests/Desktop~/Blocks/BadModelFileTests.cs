using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BadModelFileTests
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
        public void A_missing_file_is_named()
        {
            File.Delete(_folder["verify.onnx"]);

            AssertRefused("verify.onnx", "the file is missing. Copy the whole folder");
        }

        [Test]
        public void A_folder_in_the_place_of_a_file_is_refused()
        {
            File.Delete(_folder["verify.onnx"]);
            Directory.CreateDirectory(_folder["verify.onnx"]);

            AssertRefused("verify.onnx", "cannot be read");
        }

        [TestCaseSource(nameof(Damages))]
        public void A_damaged_file_is_told_by_its_hash(string damage, Func<byte[], byte[]> edit)
        {
            _folder.EditFile("head.onnx", edit);

            AssertRefused("head.onnx", "but the manifest says 8713f848");
        }

        [Test]
        public void Two_swapped_files_are_told_by_their_hashes()
        {
            SwapTrunkChunks();

            AssertRefused("trunk_0.onnx", "belongs to another model: copy it again");
        }

        [Test]
        public void The_hash_is_not_case_sensitive()
        {
            _folder.EditManifest(m => m["head"]!["sha256"] = ((string)m["head"]!["sha256"]!).ToUpperInvariant());

            Assert.That(() => _folder.Load().Dispose(), Throws.Nothing);
        }

        [Test]
        public void An_empty_file_whose_hash_is_right_is_no_model()
        {
            _folder.EditFile("head.onnx", _ => []);
            _folder.Rehash("head");

            AssertRefused("head.onnx", "no ONNX model, or is cut short. Copy it again");
        }

        [TestCase(true)]
        [TestCase(false)]
        public void A_truncated_file_is_refused_whatever_its_hash(bool verifyHashes)
        {
            _folder.EditFile("head.onnx", bytes => bytes[..(bytes.Length / 2)]);
            _folder.Rehash("head");

            AssertRefused("head.onnx", "cut short. Copy it again", verifyHashes);
        }

        [Test]
        public void A_file_that_is_no_model_is_refused_without_hashes()
        {
            _folder.EditFile("head.onnx", _ => "This is no ONNX model."u8.ToArray());

            AssertRefused("head.onnx", "no ONNX model", verifyHashes: false);
        }

        [TestCase(true)]
        [TestCase(false)]
        public void A_graph_that_ONNX_Runtime_refuses_is_an_error_about_the_file(bool verifyHashes)
        {
            _folder.EditFile("head.onnx", bytes => OnnxBytes.WithText(bytes, "MatMul", "MatMux"));
            _folder.Rehash("head");

            AssertRefused("head.onnx", "ONNX Runtime cannot load it", verifyHashes);
        }

        [Test]
        public void Swapped_parts_are_told_by_their_tensors_without_hashes()
        {
            File.Copy(_folder["condition.onnx"], _folder["head.onnx"], overwrite: true);

            Assert.That(
                () => _folder.Load(verifyHashes: false),
                Throws.TypeOf<TensorMismatchException>().With.Message.Contains(_folder["head.onnx"])
                    .And.Message.Contains("Export the block model again").And.Property("Tensor").EqualTo("hidden"));
        }

        [Test]
        public void An_operator_set_other_than_the_manifests_is_refused()
        {
            _folder.EditManifest(m => m["opset"] = 18);

            AssertRefused("condition.onnx", "it uses ONNX operator set 17, but the manifest says 18");
        }

        [Test]
        public void A_tensor_that_the_file_lacks_is_named()
        {
            _folder.EditManifest(m => m["head"]!["inputs"]![0]!["name"] = "state");

            AssertMismatch("state", "an input", "not there; the file has hidden, ");
        }

        [Test]
        public void A_tensor_that_the_manifest_lacks_is_named()
        {
            _folder.EditManifest(m => m["head"]!["inputs"]!.AsArray().RemoveAt(1));

            AssertMismatch("condition", "absent from the file", "an input that the manifest does not name");
        }

        [Test]
        public void Parts_that_agree_on_a_width_that_no_file_has_are_refused()
        {
            _folder.EditManifest(WidenCondition);

            Assert.That(
                () => _folder.Load(),
                Throws.TypeOf<TensorMismatchException>()
                    .With.Property("File").EqualTo(_folder["condition.onnx"])
                    .And.Property("Expected").EqualTo("float32[batch, 17]")
                    .And.Property("Found").EqualTo("float32[batch, 16]"));
        }

        [Test]
        public void A_label_that_is_a_float_in_the_file_is_a_mismatch_of_types()
        {
            _folder.EditManifest(m =>
            {
                m["condition"]!["inputs"]![0]!["name"] = "label";
                m["condition"]!["inputs"]![1]!["name"] = "timestep";
            });

            Assert.That(
                () => _folder.Load(),
                Throws.TypeOf<TensorMismatchException>()
                    .With.Property("Expected").EqualTo("float32[batch]").And.Property("Found").EqualTo("int64[batch]"));
        }

        [Test]
        public void Sessions_that_were_loaded_before_a_bad_part_are_disposed()
        {
            var manifest = ManifestReader.Read(_folder.Path);
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            var loaded = new List<BlockSession>();

            Assert.That(
                () => BlockModelSessions.Load(manifest, part =>
                {
                    var file = part == manifest.Head ? "condition.onnx" : part.File;
                    loaded.Add(BlockSession.Load(_folder[file], part, null, settings));
                    return loaded[^1];
                }),
                Throws.TypeOf<TensorMismatchException>());
            Assert.That(loaded, Has.Count.EqualTo(5));
            foreach (var session in loaded)
            {
                Assert.That(() => session.CreateBinding(_ => { }), Throws.TypeOf<ObjectDisposedException>());
            }
        }

        private static IEnumerable<TestCaseData> Damages()
        {
            yield return Damage("empty", _ => []);
            yield return Damage("truncated", bytes => bytes[..^1]);
            yield return Damage("longer", bytes => [.. bytes, 0]);
            yield return Damage("one bit flipped", bytes =>
            {
                bytes[bytes.Length / 2] ^= 1;
                return bytes;
            });
        }

        private static TestCaseData Damage(string name, Func<byte[], byte[]> edit) =>
            new TestCaseData(name, edit).SetArgDisplayNames(name);

        private static void WidenCondition(JsonObject manifest)
        {
            manifest["condition"]!["outputs"]![0]!["shape"]![1] = 17;
            foreach (var part in new[] { manifest["trunk"]![0]!, manifest["trunk"]![1]!, manifest["verify"]!, manifest["head"]! })
            {
                part["inputs"]![1]!["shape"]![1] = 17;
            }
        }

        private void AssertRefused(string file, string expected, bool verifyHashes = true) => Assert.That(
            () => _folder.Load(verifyHashes),
            Throws.TypeOf<ModelFileException>()
                .With.Message.Contains(_folder[file]).And.Message.Contains(expected).And.Property("File").EqualTo(_folder[file]));

        private void AssertMismatch(string tensor, string expected, string found) => Assert.That(
            () => _folder.Load(),
            Throws.TypeOf<TensorMismatchException>()
                .With.Property("File").EqualTo(_folder["head.onnx"])
                .And.Property("Tensor").EqualTo(tensor)
                .And.Property("Expected").EqualTo(expected)
                .And.Property("Found").StartsWith(found));

        private void SwapTrunkChunks()
        {
            File.Move(_folder["trunk_0.onnx"], _folder["other.onnx"]);
            File.Move(_folder["trunk_1.onnx"], _folder["trunk_0.onnx"]);
            File.Move(_folder["other.onnx"], _folder["trunk_1.onnx"]);
        }
    }
}
