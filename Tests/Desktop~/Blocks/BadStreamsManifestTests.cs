using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BadStreamsManifestTests
    {
        private TinyModelFolder _folder = null!;

        [SetUp]
        public void CopyModel()
        {
            _folder = new TinyModelFolder(StreamsModel.Source);
        }

        [TearDown]
        public void RemoveCopy()
        {
            _folder.Dispose();
        }

        [Test]
        public void The_model_as_it_is_loads()
        {
            Assert.That(() => _folder.Load().Dispose(), Throws.Nothing);
        }

        [Test]
        public void Native_sizes_may_have_their_names_in_a_model_of_fixed_size()
        {
            _folder.EditManifest(m => Tensor(m, "verify", "inputs", "image2")["shape"]![1] = "tokens");

            Assert.That(
                () => _folder.Load(),
                Throws.TypeOf<TensorMismatchException>(), "The manifest is right, but the file says 6 where it says tokens.");
        }

        [TestCaseSource(nameof(Fields))]
        [TestCaseSource(nameof(Boundaries))]
        public void A_manifest_that_cannot_be_is_refused(string damage, Action<JsonObject> edit, string expected)
        {
            _folder.EditManifest(edit);

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>().With.Message.Contains(expected));
        }

        [Test]
        public void Weights_that_are_missing_are_named()
        {
            File.Delete(_folder["weights.bin"]);

            AssertFileRefused("weights.bin: the file is missing");
        }

        [TestCase(true)]
        [TestCase(false)]
        public void Weights_of_another_size_are_refused_whether_hashes_are_checked_or_not(bool verifyHashes)
        {
            _folder.EditFile("weights.bin", bytes => bytes[..^1]);

            AssertFileRefused("it has 15 bytes, but the manifest says 16", verifyHashes);
        }

        [Test]
        public void Weights_of_another_hash_are_refused()
        {
            _folder.EditFile("weights.bin", bytes => [(byte)(bytes[0] ^ 1), .. bytes[1..]]);

            AssertFileRefused("its SHA-256 is");
        }

        [Test]
        public void Weights_without_a_hash_are_checked_for_their_size_alone()
        {
            _folder.EditFile("weights.bin", bytes => [(byte)(bytes[0] ^ 1), .. bytes[1..]]);
            _folder.EditManifest(m => m["weights"]![0]!["sha256"] = null);

            Assert.That(() => _folder.Load().Dispose(), Throws.Nothing);
        }

        [Test]
        public void A_file_of_another_batch_than_the_manifest_is_refused()
        {
            _folder.EditManifest(m => m["batch"] = 2);

            Assert.That(
                () => _folder.Load(),
                Throws.TypeOf<TensorMismatchException>().With.Message.Contains("float32[2, 3, 2]")
                    .And.Message.Contains("float32[1, 3, 2]"));
        }

        private void AssertFileRefused(string expected, bool verifyHashes = true) => Assert.That(
            () => _folder.Load(verifyHashes), Throws.TypeOf<ModelFileException>().With.Message.Contains(expected));

        private static IEnumerable<TestCaseData> Fields()
        {
            yield return Case("batch of 0", m => m["batch"] = 0, "batch is 0; it must be 1 to 64");
            yield return Case("batch of 65", m => m["batch"] = 65, "batch is 65; it must be 1 to 64");
            yield return Case("fixed size between patches", m => m["latent"]!["patch"] = 2, "latent size 3 must be a multiple of 2");
            yield return Case("inputs null", m => m["conditioning"]!["inputs"] = null, "conditioning.inputs is null");
            yield return Case("nameless input", m => Input(m)["name"] = "", "an input without a name");
            yield return Case("input twice", m => m["conditioning"]!["inputs"]!.AsArray().Add(Input(m).DeepClone()), "has 'prompt' twice");
            yield return Case("reserved input", m => Input(m)["name"] = "label", "'label', a reserved name");
            yield return Case("empty side", m => Input(m)["shape"]![0] = 0, "input 'prompt' has the shape [0, 2]");
            yield return Case("huge input", m => Input(m)["shape"] = new JsonArray(100000, 100000), "it can have at most 67108864");
            yield return Case("weights outside", m => m["weights"]![0]!["file"] = "../weights.bin", "'../weights.bin'; it must lie in the model's folder");
            yield return Case("weights twice", m => m["weights"]!.AsArray().Add(m["weights"]![0]!.DeepClone()), "weights has 'weights.bin' twice");
            yield return Case("weights of no size", m => m["weights"]![0]!["bytes"] = 0, "'weights.bin' with 0 bytes");
            yield return Case("weights' short hash", m => m["weights"]![0]!["sha256"] = "ab", "'weights.bin' with sha256 'ab'");
            yield return Case("weights null", m => m["weights"] = null, "weights is null");
            yield return Case("scale of 0", m => m["decoder"]!["scale"] = 0, "decoder.scale is 0");
            yield return Case("decoder without channels", m => m["decoder"]!["channels"] = 0, "decoder.channels is 0");
            yield return Case("factor of 65", m => m["decoder"]!["factor"] = 65, "decoder.factor is 65");
            yield return Case("decoder of another factor", m => m["decoder"]!["factor"] = 3, "carries 'image' as float32[batch, 3, 6, 9]");
            yield return Case("decoder of another input", m => m["decoder"]!["part"]!["inputs"]![0]!["carries"] = "output", "carries 'latent' as float32[batch, 2, 2, 3]");
            yield return Case("encoder that decodes", m => m["decoder"]!["encoder"] = m["decoder"]!["part"]!.DeepClone(), "must have one input, which carries 'image' as");
            yield return Case("encoder outside", m => EncoderOf(m)["file"] = "../encoder.onnx", "decoder.encoder.file is '../encoder.onnx'");
            yield return Case("encoder of null tensors", m => EncoderOf(m)["inputs"] = null, "decoder.encoder.inputs is null");
            yield return Case("decoder without a part", m => m["decoder"]!["part"] = null, "decoder.part is null");
        }

        private static IEnumerable<TestCaseData> Boundaries()
        {
            yield return Case("context reads the timestep", m => Rename(m, "context", "inputs", "prompt", "timestep"), "'context.onnx' reads 'timestep'; the context may depend on the conditioning alone");
            yield return Case("condition reads the sample", m => Rename(m, "condition", "inputs", "timestep", "sample"), "'condition.onnx' reads 'sample'");
            yield return Case("label without classes", m => Rename(m, "context", "inputs", "prompt", "label"), "'context.onnx' reads 'label', which no earlier part writes");
            yield return Case("input of another shape", m => Input(m)["shape"]![0] = 4, "reads 'prompt' as float32[batch, 3, 2], but it is written as float32[batch, 4, 2]");
            yield return Case("input overwritten", m => Rename(m, "embedding", "outputs", "early", "prompt"), "'embedding.onnx' writes 'prompt', which only the sampler writes");
            yield return Case("output before the head", m => Rename(m, "embedding", "outputs", "early", "output"), "'embedding.onnx' writes 'output', a reserved name");
            yield return Case("context overwritten", m => Rename(m, "trunk", "outputs", "text1", "words"), "'context.onnx' and 'trunk_0.onnx' both write 'words'");
            yield return Case("constant overwritten", m => Rename(m, "trunk", "outputs", "text1", "position"), "'embedding.onnx' and 'trunk_0.onnx' both write 'position'");
            yield return Case("stale tensor in the head", m => Rename(m, "head", "inputs", "final", "image2"), "'head.onnx' reads 'image2' of 'trunk_1.onnx', which a skipped step leaves as it was");
            yield return Case("head past the last block", m => Rename(m, "head", "inputs", "final", "words", 3), "'head.onnx' reads nothing that 'verify.onnx' writes");
            yield return Case("nothing to forecast", ReadNothingHidden, "'verify.onnx' reads nothing for every row that the embedding or the trunk writes");
            yield return Case("constant of the trunk", m => Tensor(m, "trunk", "outputs", "text1")["shape"] = new JsonArray(3, 2), "'trunk_0.onnx' writes 'text1' as float32[3, 2]; its first dimension must be batch");
        }

        private static void ReadNothingHidden(JsonObject manifest)
        {
            var inputs = manifest["verify"]!["inputs"]!.AsArray();
            inputs.RemoveAt(2);
            inputs.RemoveAt(1);
            inputs.RemoveAt(0);
        }

        private static void Rename(JsonObject manifest, string part, string role, string carries, string name, int tokens = 0)
        {
            var tensor = Tensor(manifest, part, role, carries);
            tensor["carries"] = name;
            if (tokens > 0)
            {
                tensor["shape"]![1] = tokens;
            }
        }

        private static JsonObject Tensor(JsonObject manifest, string part, string role, string carries)
        {
            var description = part == "trunk" ? manifest[part]![0]! : manifest[part]!;
            foreach (var tensor in description[role]!.AsArray())
            {
                if ((string)tensor!["carries"]! == carries)
                {
                    return tensor.AsObject();
                }
            }

            throw new InvalidOperationException($"'{part}' has no {carries}.");
        }

        private static JsonObject EncoderOf(JsonObject manifest)
        {
            manifest["decoder"]!["encoder"] = manifest["decoder"]!["part"]!.DeepClone();
            return manifest["decoder"]!["encoder"]!.AsObject();
        }

        private static JsonObject Input(JsonObject manifest) => manifest["conditioning"]!["inputs"]![0]!.AsObject();

        private static TestCaseData Case(string damage, Action<JsonObject> edit, string expected) =>
            new TestCaseData(damage, edit, expected).SetArgDisplayNames(damage);
    }
}
