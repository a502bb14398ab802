using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Onnx;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    /// <summary>The CPU has no kernels for bfloat16, so a split is held against that of the same graph in float16.</summary>
    public class BFloat16Tests
    {
        private static readonly BlockModelOptions _cpu = new() { Providers = new[] { ExecutionProvider.Cpu } };

        [Test]
        public void A_model_that_computes_in_bfloat16_is_split_as_one_in_float16_is()
        {
            using var folder = new TemporaryFolder();
            var toHalf = new ElementTypeRewriter(ToHalf);
            WriteInHalf(toHalf, folder["half.onnx"]);

            var half = ModelSplitter.Plan(folder["half.onnx"]).Write(folder["half"]);
            var brain = Family.Plan("dit_bf16").Write(folder["brain"]);

            Assert.That(brain.Parts.Select(part => part.File), Is.EqualTo(half.Parts.Select(part => part.File)));
            foreach (var (part, other) in brain.Parts.Zip(half.Parts))
            {
                var found = OnnxModelReader.Read(Path.Combine(folder["brain"], part.File));
                var expected = OnnxModelReader.Read(Path.Combine(folder["half"], part.File));
                Assert.That(Messages(found).Select(toHalf.Node), Is.EqualTo(Messages(expected)), part.File);
                Assert.That(Signatures(part), Is.EqualTo(Signatures(other)), part.File);
            }
        }

        // Nothing rounds in the copies, so what differs is the split.
        [Test]
        public void Its_parts_compute_what_it_computes()
        {
            using var folder = new TemporaryFolder();
            var manifest = Family.Plan("dit_bf16").Write(folder["model"]);
            Float32Copy.Write(Family.PathOf("dit_bf16"), folder["wide.onnx"]);
            var text = File.ReadAllText(folder["model/manifest.json"]);
            foreach (var part in manifest.Parts)
            {
                var path = Path.Combine(folder["model"], part.File);
                Float32Copy.Write(path, path + ".wide");
                File.Move(path + ".wide", path, overwrite: true);
                text = text.Replace(part.Sha256, FileHash.Of(path), StringComparison.Ordinal);
            }

            File.WriteAllText(folder["model/manifest.json"], text);
            var difference = SplitVerification.Compare(ModelSplitter.Plan(folder["wide.onnx"]), folder["model"]);

            Assert.That(difference.Relative, Is.LessThanOrEqualTo(1e-5f));
        }

        [Test]
        public void Blocks_and_shares_of_work_are_those_of_the_model_in_float32()
        {
            using var folder = new TemporaryFolder();
            Float32Copy.Write(Family.PathOf("dit_bf16"), folder["wide.onnx"]);

            var brain = Family.Plan("dit_bf16");
            var wide = ModelSplitter.Plan(folder["wide.onnx"]);

            Assert.That(brain.BlockCount, Is.EqualTo(4));
            Assert.That(
                brain.Parts.Select(part => (part.Name, part.Blocks, part.CostShare)),
                Is.EqualTo(wide.Parts.Select(part => (part.Name, part.Blocks, part.CostShare))));
        }

        [Test]
        public void Beside_float16_it_is_refused_with_what_can_be_done()
        {
            using var folder = new TemporaryFolder();
            WriteWithOutput(ElementType.Float16, folder["both.onnx"]);

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["both.onnx"]));

            Assert.That(error!.Message, Does.Contain("bfloat16 beside float16").And.Contain("in float32"));
        }

        [Test]
        public void Nothing_of_it_is_left_in_float16()
        {
            using var folder = new TemporaryFolder();
            var manifest = Family.Plan("dit_bf16").Write(folder["model"]);
            var float16 = 0;
            var count = new ElementTypeRewriter(type =>
            {
                float16 += type == ElementType.Float16 ? 1 : 0;
                return type;
            });

            foreach (var model in manifest.Parts.Select(part => OnnxModelReader.Read(Path.Combine(folder["model"], part.File))))
            {
                foreach (var node in model.Nodes)
                {
                    count.Node(node.Message);
                }

                Assert.That(model.Initializers.Values.Select(tensor => tensor.Type), Has.None.EqualTo(ElementType.Float16));
            }

            Assert.That(float16, Is.Zero);
        }

        [Test]
        public void The_cpu_says_that_it_cannot_run_it_and_what_can()
        {
            using var folder = new TemporaryFolder();
            Family.Plan("dit_bf16").Write(folder["model"]);

            var load = Assert.Throws<ModelFileException>(() => BlockModel.Load(folder["model"], _cpu));
            var verify = Assert.Throws<ImportException>(() => SplitVerification.Compare(folder["model"], Family.PathOf("dit_bf16")));

            Assert.That(load!.Message, Does.Contain("no kernel").And.Contain("GPU").And.Contain("float16"));
            Assert.That(verify!.Message, Does.Contain("the CPU, on which both are compared").And.Contain("GPU").And.Contain("float32"));
            Assert.That(verify.File, Is.EqualTo(Family.PathOf("dit_bf16")));
        }

        private static ElementType ToHalf(ElementType type) => type == ElementType.BFloat16 ? ElementType.Float16 : type;

        private static void WriteInHalf(ElementTypeRewriter toHalf, string path)
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_bf16"));
            var graph = new GraphContent("half");
            graph.Nodes.AddRange(Messages(model).Select(toHalf.Node));
            graph.Initializers.AddRange(model.Initializers.Values.Select(tensor => toHalf.Tensor(InitializerBytes.Inline(tensor))));
            graph.Inputs.AddRange(model.Inputs.Select(input => OnnxBytes.Value(input.Name, ToHalf(input.Type), input.Shape)));
            graph.Outputs.AddRange(model.Outputs.Select(output => OnnxBytes.Value(output.Name, ToHalf(output.Type), output.Shape)));
            using var file = File.Create(path);
            model.Write(file, graph);
        }

        // The prediction leaves in another type than all before it.
        private static void WriteWithOutput(ElementType type, string path)
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_bf16"));
            var output = model.Outputs.Single();
            var graph = new GraphContent("both");
            graph.Nodes.AddRange(Messages(model));
            graph.Nodes.Add(OnnxBytes.Node("Cast", new[] { output.Name }, "prediction", ("to", new[] { (long)type })));
            graph.Initializers.AddRange(model.Initializers.Values.Select(InitializerBytes.Inline));
            graph.Inputs.AddRange(model.Inputs.Select(input => OnnxBytes.Value(input.Name, input.Type, input.Shape)));
            graph.Outputs.Add(OnnxBytes.Value("prediction", type, output.Shape));
            using var file = File.Create(path);
            model.Write(file, graph);
        }

        private static IEnumerable<ByteString> Messages(OnnxModel model) => model.Nodes.Select(node => node.Message);

        private static IEnumerable<string> Signatures(PartDescription part) =>
            part.Inputs.Concat(part.Outputs).Select(tensor => $"{tensor.Carries} {tensor.Signature}");
    }
}
