using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class BadDetailManifestTests
    {
        private DetailModelFolder _folder = null!;

        [SetUp]
        public void MakeModel() => _folder = new DetailModelFolder();

        [TearDown]
        public void RemoveModel() => _folder.Dispose();

        [Test]
        public void The_model_as_it_is_loads_and_survives_being_written_again()
        {
            var manifest = ManifestReader.Read(_folder.Path);
            ManifestWriter.Write(_folder.Path, manifest);

            using var model = _folder.Load();

            Assert.That(model.Manifest.Detail!.Parts.Select(part => part.File), Is.EqualTo(DetailModelFolder.Parts));
            Assert.That(model.Manifest.Parts.TakeLast(4), Is.EqualTo(model.Manifest.Detail.Parts));
            Assert.That(model.Manifest.Detail.Parts[3].Outputs[0].Signature, Is.EqualTo("float32[batch, 4, 4*height, 4*width]"));
        }

        [TestCaseSource(nameof(Fields))]
        [TestCaseSource(nameof(Chains))]
        [TestCaseSource(nameof(Dimensions))]
        public void A_manifest_that_cannot_be_is_refused(string damage, Action<JsonObject> edit, string expected)
        {
            _folder.Files.EditManifest(edit);

            Assert.That(() => _folder.Load(), Throws.TypeOf<ManifestException>().With.Message.Contains(expected));
        }

        [Test]
        public void A_file_that_is_not_the_one_that_is_named_is_refused()
        {
            _folder.Files.EditFile("detail_1.onnx", bytes => [.. bytes, 0]);

            Assert.That(() => _folder.Load(), Throws.TypeOf<ModelFileException>().With.Message.Contains("detail_1.onnx"));
        }

        [Test]
        public void A_file_of_another_factor_than_the_manifest_says_is_refused()
        {
            File.Copy(_folder.Files["detail_1.onnx"], _folder.Files["detail_up.onnx"], overwrite: true);
            _folder.Files.EditManifest(m => Part(m, 2)["sha256"] = (string)Part(m, 1)["sha256"]!);

            Assert.That(
                () => _folder.Load(),
                Throws.TypeOf<TensorMismatchException>().With.Property("Expected").EqualTo("float32[batch, 4, 2*height, 2*width]"));
        }

        private static IEnumerable<TestCaseData> Fields()
        {
            yield return Case("factor of 1", m => m["detail"]!["factor"] = 1, "detail.factor is 1; it must be 2 to 64");
            yield return Case("factor missing", m => m["detail"]!.AsObject().Remove("factor"), "detail.factor is 0");
            yield return Case("huge factor", m => m["detail"]!["factor"] = 65, "detail.factor is 65; it must be 2 to 64");
            yield return Case("negative noise", m => m["detail"]!["noiseChannels"] = -1, "detail.noiseChannels is -1; it must be 0 to 64");
            yield return Case("much noise", m => m["detail"]!["noiseChannels"] = 65, "detail.noiseChannels is 65");
            yield return Case("no parts", m => m["detail"]!["parts"] = new JsonArray(), "detail.parts has 0 parts; it must have 1 to 64");
            yield return Case("parts null", m => m["detail"]!["parts"] = null, "detail.parts is null");
            yield return Case("part null", m => m["detail"]!["parts"]![1] = null, "detail.parts[1] is null");
            yield return Case("hash null", m => Part(m, 1)["sha256"] = null, "detail.parts[1].sha256 is null");
            yield return Case("path out of the folder", m => Part(m, 1)["file"] = "../x.onnx", "detail.parts[1].file is '../x.onnx'; it must lie in the model's folder");
            yield return Case("old opset", m => Part(m, 0)["opset"] = 9, "detail.parts[0].opset is 9");
            yield return Case(
                "a decoder too",
                m => m["decoder"] = new JsonObject { ["part"] = m["head"]!.DeepClone(), ["channels"] = 3 },
                "detail and decoder are both there; a model has one of them");
        }

        private static IEnumerable<TestCaseData> Chains()
        {
            yield return Case("a tensor of the steps", m => Carry(m, 1, "inputs", "condition"), "'detail_1.onnx' reads 'condition', which no earlier part of detail writes; a detail part reads sample, noise, label");
            yield return Case("a tensor of a later part", m => Carry(m, 1, "inputs", "enlarged"), "'detail_1.onnx' reads 'enlarged', which no earlier part of detail writes");
            yield return Case("the timestep", m => Carry(m, 1, "inputs", "timestep"), "'detail_1.onnx' reads 'timestep', which no");
            yield return Case("sample overwritten", m => Carry(m, 0, "outputs", "sample"), "'detail_0.onnx' writes 'sample', a reserved name");
            yield return Case("noise overwritten", m => Carry(m, 0, "outputs", "noise"), "'detail_0.onnx' writes 'noise', a reserved name");
            yield return Case("texture too early", m => Carry(m, 0, "outputs", "texture"), "'detail_0.onnx' writes 'texture', a reserved name");
            yield return Case("no texture", m => Carry(m, 3, "outputs", "image"), "'detail_out.onnx' must have one output, which carries 'texture' as float32[batch, 4, 4*height, 4*width]");
            yield return Case("texture of another factor", m => m["detail"]!["factor"] = 2, "'detail_out.onnx' reads 'noise' as float32[batch, 1, 4*height, 4*width], but it is written as float32[batch, 1, 2*height, 2*width]");
            yield return Case("texture of other channels", m => Tensor(m, 3, "outputs")["shape"]![1] = 3, "carries 'texture' as float32[batch, 4, 4*height, 4*width]");
            yield return Case("noise that is not made", m => m["detail"]!["noiseChannels"] = 0, "'detail_out.onnx' reads 'noise', which no earlier part of detail writes; a detail part reads sample, label");
            yield return Case("shapes disagree", m => Tensor(m, 1, "inputs")["shape"]![1] = 5, "'detail_1.onnx' reads 'hidden' as float32[batch, 5, height, width], but it is written as float32[batch, 4, height, width]");
            yield return Case("integers between parts", m => Tensor(m, 0, "outputs")["type"] = "int64", "it must be float32 with batch as its first dimension");
            yield return Case("the same for all rows", m => Tensor(m, 0, "outputs")["shape"]![0] = 1, "it must be float32 with batch as its first dimension");
            yield return Case("texture of noise alone", OfNoiseAlone, "detail.parts read no 'sample'; the texture must depend on it");
        }

        private static IEnumerable<TestCaseData> Dimensions()
        {
            foreach (var dimension in new[]
            {
                "0*height", "1*height", "-2*height", "65*height", "2*tokens", "2*batch", "2 * height", "02*height", "2*Height", "height*2",
                "2**height", "*height", "2*", "2*2*height", "99999999999*height",
            })
            {
                yield return Case(
                    dimension,
                    m => Tensor(m, 2, "outputs")["shape"]![2] = dimension,
                    $"dimension '{dimension}'; use a number above 0, batch, height, width or tokens, or 2 to 64 times height or width, as 4*height");
            }
        }

        private static void OfNoiseAlone(JsonObject manifest)
        {
            var last = Part(manifest, 3).DeepClone().AsObject();
            last["inputs"]!.AsArray().RemoveAt(0);
            manifest["detail"]!["parts"] = new JsonArray(last);
        }

        private static void Carry(JsonObject manifest, int part, string side, string carries) =>
            Tensor(manifest, part, side)["carries"] = carries;

        private static JsonObject Part(JsonObject manifest, int part) => manifest["detail"]!["parts"]![part]!.AsObject();

        private static JsonObject Tensor(JsonObject manifest, int part, string side) => Part(manifest, part)[side]![0]!.AsObject();

        private static TestCaseData Case(string damage, Action<JsonObject> edit, string expected) =>
            new TestCaseData(damage, edit, expected).SetArgDisplayNames(damage);
    }
}
