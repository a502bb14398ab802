using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Hostile
{
    /// <summary>Block models that reach out of their folder, or ask for more than there is.</summary>
    [TestFixture]
    public sealed class HostileModelFolderTests
    {
        private TinyModelFolder _folder = null!;
        private TemporaryFolder _outside = null!;

        [SetUp]
        public void CopyModel()
        {
            _folder = new TinyModelFolder();
            _outside = new TemporaryFolder();
            File.WriteAllBytes(_outside["secret"], new byte[4096]);
        }

        [TearDown]
        public void RemoveCopy()
        {
            _folder.Dispose();
            _outside.Dispose();
        }

        [TestCase("manifest.json", typeof(ManifestException))]
        [TestCase("head.onnx", typeof(ModelFileException))]
        public void A_file_that_is_a_link_out_of_the_folder_is_not_read(string file, Type error)
        {
            File.Move(_folder[file], _outside[file]);
            File.CreateSymbolicLink(_folder[file], _outside[file]);

            Assert.That(() => _folder.Load(), Throws.TypeOf(error).With.Message.Contains("leads out of its folder"));
        }

        [Test]
        public void Presets_that_are_a_link_out_of_the_folder_are_not_read()
        {
            File.CreateSymbolicLink(_folder[PresetCatalog.FileName], _outside["secret"]);

            Assert.That(() => PresetCatalog.Load(_folder.Path), Throws.TypeOf<PresetException>().With.Message.Contains("leads out of its folder"));
        }

        [Test]
        public void A_part_that_is_a_link_within_the_folder_is_read()
        {
            File.Move(_folder["head.onnx"], _folder["other.onnx"]);
            File.CreateSymbolicLink(_folder["head.onnx"], "other.onnx");

            Assert.That(() => _folder.Load().Dispose(), Throws.Nothing);
        }

        [TestCase("../secret")]
        [TestCase("/etc/passwd")]
        [TestCase(@"..\secret")]
        [TestCase("C:/Windows/win.ini")]
        [TestCase("//server/share/weights")]
        [TestCase("*/_ORT_MEM_ADDR_/*")]
        [TestCase("a/../../secret")]
        public void Weights_and_constants_outside_the_folder_are_refused_with_hashes_that_are_right(string location)
        {
            _folder.EditFile("head.onnx", model => HostileOnnx.WithExternalWeight(model, location));
            _folder.Rehash("head");
            AssertRefused("outside the model's folder");

            _folder.EditFile("head.onnx", _ => HostileOnnx.WithExternalConstant(File.ReadAllBytes(Path.Combine(TinyModelFolder.Source, "head.onnx")), location));
            _folder.Rehash("head");
            AssertRefused("outside the model's folder");
        }

        [Test]
        public void Weights_through_a_link_that_leads_out_are_refused()
        {
            File.CreateSymbolicLink(_folder["weights.bin"], _outside["secret"]);
            _folder.EditFile("head.onnx", model => HostileOnnx.WithExternalWeight(model, "weights.bin"));
            _folder.Rehash("head");

            AssertRefused("outside the model's folder");
        }

        [TestCase(0, 4097)]
        [TestCase(4093, 4)]
        [TestCase(long.MaxValue, 4)]
        [TestCase(4, long.MaxValue)]
        [TestCase(-1, 4)]
        [TestCase(0, -4)]
        public void Weights_beyond_the_end_of_their_file_are_refused(long offset, long length)
        {
            File.WriteAllBytes(_folder["weights.bin"], new byte[4096]);
            _folder.EditFile("head.onnx", model => HostileOnnx.WithExternalWeight(model, "weights.bin", offset, length));
            _folder.Rehash("head");

            AssertRefused("it has 4096 bytes, too few");
        }

        [Test]
        public void Weights_in_the_folder_are_read_as_some_exporters_write_it()
        {
            File.WriteAllBytes(_folder["weights.bin"], new byte[4096]);
            _folder.EditFile("head.onnx", model => HostileOnnx.WithExternalWeight(model, "./weights.bin"));
            _folder.Rehash("head");

            Assert.That(() => _folder.Load().Dispose(), Throws.Nothing);
        }

        [Test]
        public void Bodies_nested_without_end_are_refused()
        {
            _folder.EditFile("head.onnx", model => HostileOnnx.With(model, graph => graph.Nodes.Add(HostileOnnx.NestedNode(2000))));
            _folder.Rehash("head");

            AssertRefused("no ONNX model");
        }

        [Test]
        public void A_format_that_cannot_be_checked_is_refused()
        {
            File.Move(_folder["head.onnx"], _folder["head.ORT"]);
            _folder.EditManifest(manifest => manifest["head"]!["file"] = "head.ORT");

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>().With.Message.Contains("name an ONNX file"));
        }

        [Test]
        public void Tensors_that_no_memory_holds_are_refused_before_any_file_is_opened()
        {
            foreach (var part in Directory.GetFiles(_folder.Path, "*.onnx"))
            {
                File.Delete(part);
            }

            _folder.EditManifest(manifest => Widen(manifest, int.MaxValue));

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>().With.Message.Contains("values in one row; it can have at most"));
        }

        [Test]
        public void Numbers_of_blocks_that_no_model_has_are_refused()
        {
            _folder.EditManifest(manifest => manifest["trunk"]![0]!["blocks"] = int.MaxValue);

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>().With.Message.Contains("it must be 0 to 4096"));
        }

        [Test]
        public void A_manifest_of_nested_lists_is_refused()
        {
            var depth = 100_000;
            File.WriteAllText(_folder.ManifestPath, new string('[', depth) + new string(']', depth));

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>());
        }

        private static void Widen(JsonObject manifest, int width)
        {
            foreach (var tensor in manifest.Select(field => field.Value).OfType<JsonObject>().Concat(manifest["trunk"]!.AsArray().OfType<JsonObject>())
                .SelectMany(part => new[] { part["inputs"], part["outputs"] }).OfType<JsonArray>().SelectMany(tensors => tensors))
            {
                if ((string)tensor!["carries"]! == "condition")
                {
                    tensor["shape"]![1] = width;
                }
            }
        }

        private void AssertRefused(string problem) =>
            Assert.That(() => _folder.Load(), Throws.TypeOf<ModelFileException>().With.Message.Contains(problem));
    }
}
