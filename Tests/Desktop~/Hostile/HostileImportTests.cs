using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;
using SpeCa.Tests.ImageFiles;
using SpeCa.Tests.Import;
using SpeCa.Tests.Import.Pipelines;

namespace SpeCa.Tests.Hostile
{
    /// <summary>Exported models and pipelines that reach out of their folder, or grow without bound.</summary>
    public class HostileImportTests
    {
        [TestCase("../secret")]
        [TestCase("/etc/passwd")]
        [TestCase(@"\\server\share\weights")]
        [TestCase("C:weights")]
        public void Weights_outside_the_models_folder_are_refused(string location)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["m.onnx"], HostileOnnx.WithExternalWeight(Dit(), location));

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));

            Assert.That(error!.Message, Does.Contain("must lie in the model's folder"));
        }

        [Test]
        public void Weights_through_a_link_out_of_the_models_folder_are_refused()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model"]);
            File.WriteAllBytes(folder["secret"], new byte[4096]);
            File.CreateSymbolicLink(folder["model/weights.bin"], "../secret");
            File.WriteAllBytes(folder["model/m.onnx"], HostileOnnx.WithExternalWeight(Dit(), "weights.bin"));

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["model/m.onnx"]));

            Assert.That(error!.Message, Does.Contain("be no link to another"));
        }

        [Test]
        public void Weights_through_a_link_in_the_models_folder_are_taken_along()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["deep"]);
            File.Copy(Family.PathOf("dit_external"), folder["m.onnx"]);
            File.Copy(Family.PathOf("dit_external") + ".data", folder["deep/weights"]);
            File.CreateSymbolicLink(folder["dit_external.onnx.data"], "deep/weights");

            var plan = ModelSplitter.Plan(folder["m.onnx"]);
            plan.Write(folder["model"]);

            Assert.That(new FileInfo(folder["model/weights"]).LinkTarget, Is.Null);
            Assert.That(SplitVerification.Compare(plan, folder["model"]).Relative, Is.LessThanOrEqualTo(1e-5f));
        }

        [TestCase("model_index.json")]
        [TestCase("transformer/config.json")]
        [TestCase("transformer/model.onnx")]
        [TestCase("vae_decoder/model.onnx")]
        public void A_file_of_a_pipeline_that_is_a_link_out_of_it_is_not_read(string file)
        {
            using var outside = new TemporaryFolder();
            using var files = PipelineFiles.DiT();
            var path = Path.Combine(files.Path, file);
            File.Move(path, outside["file"]);
            File.CreateSymbolicLink(path, outside["file"]);

            var error = Assert.Throws<ImportException>(() => PipelineImporter.Import(files.Path, files.Target));

            Assert.That(error!.Message, Does.Contain("leads out of its folder"));
            Assert.That(files.Others, Is.Empty);
        }

        [Test]
        public void A_decoder_that_would_enlarge_without_bound_is_refused()
        {
            using var files = PipelineFiles.DiT();
            files.Set(PipelineFiles.Vae, "block_out_channels", new System.Text.Json.Nodes.JsonArray(Enumerable.Repeat(1, 33).Select(one => (System.Text.Json.Nodes.JsonNode)one).ToArray()));

            var error = Assert.Throws<ImportException>(() => PipelineFolder.Read(files.Path));

            Assert.That(error!.Message, Does.Contain("block_out_channels").And.Contain("at most 7"));
        }

        [TestCase(new long[] { 1L << 62, 4 })]
        [TestCase(new long[] { long.MaxValue, long.MaxValue })]
        [TestCase(new long[] { -1 })]
        [TestCase(new long[] { 1 << 20 })]
        public void A_shape_that_has_more_elements_than_there_are_is_refused(long[] shape)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["m.onnx"], HostileOnnx.With(Dit(), graph =>
                graph.Initializers.Add(OnnxBytes.Tensor("stranger", ElementType.Float32, shape, new byte[4]))));

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));

            Assert.That(error!.Message, Does.Contain("'stranger' has the shape"));
        }

        [Test]
        public void Bodies_nested_without_end_are_refused()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["m.onnx"], HostileOnnx.With(Dit(), graph => graph.Nodes.Add(HostileOnnx.NestedNode(5000))));

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));

            Assert.That(error!.Message, Does.Contain("more than 32 deep"));
        }

        [TestCase(40, 2)]
        [TestCase(63, 1000)]
        public void Functions_that_multiply_are_refused(int functions, int calls)
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_functions"));
            var own = Enumerable.Range(0, functions).Select(level => HostileFunctions.Calling(level, calls)).ToArray();

            var error = Assert.Throws<ImportException>(() => FunctionInliner.Inline(new OnnxModel(
                model.Path, model.IrVersion, model.OperatorSets, own, [OnnxNodeReader.Read(HostileFunctions.Call(functions - 1))], model.Initializers, model.Inputs, model.Outputs)));

            Assert.That(error!.Message, Does.Contain("put in place of their calls"));
        }

        [Test]
        public void Functions_that_call_each_other_without_end_are_refused()
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_functions"));
            var own = Enumerable.Range(0, 20_000).Select(level => HostileFunctions.Calling(level, 1)).ToArray();

            var error = Assert.Throws<ImportException>(() => FunctionInliner.Inline(new OnnxModel(
                model.Path, model.IrVersion, model.OperatorSets, own, [OnnxNodeReader.Read(HostileFunctions.Call(19_999))], model.Initializers, model.Inputs, model.Outputs)));

            Assert.That(error!.Message, Does.Contain("more than 64 deep"));
        }

        [TestCase("/etc/passwd")]
        [TestCase("//server/share/model.onnx")]
        [TestCase(@"\\server\share\model.onnx")]
        [TestCase("C:/model.onnx")]
        [TestCase("../a/../../model.onnx")]
        public void A_record_that_names_another_drive_or_machine_is_refused(string source)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[SplitRecord.FileName], System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { ["source"] = source, ["options"] = new object() }));

            var error = Assert.Throws<ImportException>(() => SplitRecord.Read(folder.Path));

            Assert.That(error!.Message, Does.Contain("a path from the folder"));
        }

        private static byte[] Dit() => File.ReadAllBytes(Family.PathOf("dit"));
    }
}
