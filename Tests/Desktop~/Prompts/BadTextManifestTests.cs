using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Prompts
{
    public class BadTextManifestTests
    {
        private PipelineFiles _files = null!;

        [OneTimeSetUp]
        public void Import()
        {
            _files = TextFiles.StableDiffusion3();
            PipelineImporter.Import(_files.Path, _files.Target);
        }

        [OneTimeTearDown]
        public void Remove() => _files.Dispose();

        [TestCaseSource(nameof(Damages))]
        public void What_the_encoders_cannot_be_is_refused(Action<JsonObject> damage, string expected)
        {
            var path = Path.Combine(_files.Target, ManifestReader.FileName);
            var whole = File.ReadAllText(path);
            var manifest = JsonNode.Parse(whole)!.AsObject();
            damage(manifest["text"]!.AsObject());
            File.WriteAllText(path, manifest.ToJsonString());
            try
            {
                Assert.That(() => PromptEncoder.Load(_files.Target), Throws.TypeOf<ManifestException>().With.Message.Contains(expected));
            }
            finally
            {
                File.WriteAllText(path, whole);
            }
        }

        private static IEnumerable<TestCaseData> Damages()
        {
            yield return Case("no encoder", text => text["encoders"] = new JsonArray(), "text.encoders is empty");
            yield return Case("null encoder", text => text["encoders"]![0] = null, "text.encoders[0] is null");
            yield return Case("null encoders", text => text["encoders"] = null, "text.encoders is null");
            yield return Case("guidance", text => text["guidanceScale"] = 0, "text.guidanceScale is 0");
            yield return Case("null tokenizer", text => text["encoders"]![1]!["tokenizer"] = null, "text.encoders[1].tokenizer is null");
            yield return Case("null vocabulary", text => Tokenizer(text)["vocabulary"] = null, "tokenizer.vocabulary is null");
            yield return Case("path", text => Tokenizer(text)["vocabulary"]!["file"] = "../vocab.json", "must lie in the model's folder");
            yield return Case("merges path", text => Tokenizer(text)["merges"]!["file"] = "/merges.txt", "must lie in the model's folder");
            yield return Case("no merges", text => Tokenizer(text).Remove("merges"), "clipBpe needs its merges.txt");
            yield return Case("kind", text => Tokenizer(text)["kind"] = "wordPiece", "$.text.encoders[0].tokenizer.kind");
            yield return Case("length", text => Tokenizer(text)["length"] = 1, "tokenizer.length is 1");
            yield return Case("long", text => Tokenizer(text)["length"] = 5000, "tokenizer.length is 5000");
            yield return Case("other length", text => Tokenizer(text)["length"] = 5, "int64[batch, 4]; its tokenizer makes int64[batch, 5]");
            yield return Case("no end", text => Tokenizer(text)["endToken"] = "", "tokenizer.endToken is empty");
            yield return Case("no padding", text => Tokenizer(text)["paddingToken"] = "", "tokenizer.paddingToken is empty");
            yield return Case("no size", text => Tokenizer(text)["vocabulary"]!["bytes"] = 0, "state its size");
            yield return Case("weights", text => text["weights"]![0]!["file"] = "a/../b", "text.weights has the file");
            yield return Case("weights twice", text => text["weights"]![1] = text["weights"]![0]!.DeepClone(), "twice");
            yield return Case("input", text => Part(text)["inputs"]![0]!["carries"] = "sample", "takes 'sample'; a text encoder takes token_ids");
            yield return Case("mask alone", text => Part(text)["inputs"]![0]!["carries"] = "token_mask", "does not take token_ids");
            yield return Case("same output", text => Part(text)["outputs"]![0]!["carries"] = "clip_2_states", "which another text encoder makes too");
            yield return Case("open output", text => Part(text)["outputs"]![0]!["shape"]![1] = "tokens", "with batch first and then numbers");
            yield return Case("hash", text => Part(text)["sha256"] = "0", "64 hexadecimal digits");
            yield return Case("nothing joined", text => text.Remove("join"), "text does not make the conditioning input 'encoder_hidden_states'");
            yield return Case("joined input", text => text["join"]!["inputs"]![0]!["carries"] = "nothing", "takes 'nothing', which no text encoder makes");
            yield return Case("joined shape", text => text["join"]!["inputs"]![0]!["shape"]![1] = 9, "[batch, 9, 8], but a text encoder makes");
            yield return Case("made shape", text => text["join"]!["outputs"]![0]!["shape"]![1] = 9, "the conditioning input is float32[batch, 6, 24]");
            yield return Case(
                "too much",
                text => text["join"]!["outputs"]!.AsArray().Add(new JsonObject
                {
                    ["name"] = "more", ["carries"] = "more", ["shape"] = new JsonArray("batch", 2),
                }),
                "text makes 'more', which is no conditioning input");
        }

        private static JsonNode Part(JsonObject text) => text["encoders"]![0]!["part"]!;

        private static JsonObject Tokenizer(JsonObject text) => text["encoders"]![0]!["tokenizer"]!.AsObject();

        private static TestCaseData Case(string name, Action<JsonObject> damage, string expected) =>
            new TestCaseData(damage, expected).SetArgDisplayNames(name);
    }
}
