using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Runtime;
using SpeCa.Runtime.Onnx;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    public class SplitRefusalTests
    {
        [Test]
        public void A_graph_in_which_nothing_repeats_is_refused()
        {
            var error = Assert.Throws<ImportException>(() => Family.Plan("convolutions"));

            Assert.That(error!.Message, Does.Contain("nothing repeats").And.Contain("Export a transformer"));
        }

        [Test]
        public void Blocks_inside_a_loop_are_refused_with_its_name()
        {
            var error = Assert.Throws<ImportException>(() => Family.Plan("loop"));

            Assert.That(error!.Message, Does.Contain("Loop 'blocks'").And.Contain("unrolled"));
        }

        [Test]
        public void Open_sizes_are_asked_for()
        {
            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(Family.PathOf("dit_dynamic")));

            Assert.That(error!.Message, Does.Contain("sample").And.Contain("latent shape"));
        }

        [Test]
        public void Inputs_without_rows_must_be_bound()
        {
            using var folder = new TemporaryFolder();
            var options = Family.OptionsOf("flux");
            var bindings = options.Bindings.Where(binding => binding.Key != "txt_ids").ToDictionary(binding => binding.Key, binding => binding.Value);

            var error = Assert.Throws<ImportException>(() =>
                ModelSplitter.Plan(Family.PathOf("flux"), options with { Bindings = bindings }).Write(folder["model"]));

            Assert.That(error!.Message, Does.Contain("txt_ids").And.Contain("Bind it"));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
        }

        [Test]
        public void A_binding_of_the_wrong_length_is_refused()
        {
            using var folder = new TemporaryFolder();
            var options = Family.OptionsOf("flux");
            var bindings = new Dictionary<string, IReadOnlyList<float>>(options.Bindings) { ["img_ids"] = new float[5] };

            var error = Assert.Throws<ImportException>(() =>
                ModelSplitter.Plan(Family.PathOf("flux"), options with { Bindings = bindings }).Write(folder["model"]));

            Assert.That(error!.Message, Does.Contain("img_ids").And.Contain("5").And.Contain("192"));
        }

        [Test]
        public void An_input_that_is_not_there_is_refused_with_those_that_are()
        {
            var error = Assert.Throws<ImportException>(() =>
                ModelSplitter.Plan(Family.PathOf("dit"), new SplitOptions { SampleInput = "pixels" }));

            Assert.That(error!.Message, Does.Contain("pixels").And.Contain("class_labels"));
        }

        [Test]
        public void A_latent_shape_that_does_not_fit_is_refused()
        {
            var options = new SplitOptions { LatentShape = new LatentShape(4, 16, 15), Packing = 2 };

            var error = Assert.Throws<InvalidSettingException>(() => ModelSplitter.Plan(Family.PathOf("flux"), options));

            Assert.That(error!.Message, Does.Contain("4x16x15").And.Contain("multiples of 2"));
        }

        [TestCase(-1)]
        [TestCase(6)]
        public void More_chunks_than_blocks_before_the_last_are_refused(int chunks)
        {
            var error = Assert.Throws<InvalidSettingException>(() =>
                ModelSplitter.Plan(Family.PathOf("dit"), new SplitOptions { Chunks = chunks }));

            Assert.That(error!.Message, Does.Contain("1 to 5"));
        }

        [Test]
        public void A_folder_with_files_is_left_alone()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder["keep.txt"], "kept");
            var plan = Family.Plan("dit");

            Assert.Throws<InvalidSettingException>(() => plan.Write(folder.Path));

            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "keep.txt" }));
        }

        [Test]
        public void A_missing_file_is_named()
        {
            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan("nowhere.onnx"));

            Assert.That(error!.File, Is.EqualTo("nowhere.onnx"));
        }

        [Test]
        public void Missing_external_weights_are_named()
        {
            using var folder = new TemporaryFolder();
            File.Copy(Family.PathOf("dit_external"), folder["m.onnx"]);

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));

            Assert.That(error!.Message, Does.Contain("dit_external.onnx.data").And.Contain("missing"));
        }

        [Test]
        public void External_weights_inside_an_operation_are_named_with_their_place()
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_if"));
            var branch = model.Nodes.First(node => node.HasSubgraph);
            var external = OnnxBytes.ExternalTensor("inside", ElementType.Float32, new long[] { 1 }, "m.data", 0, 4);
            var moved = OnnxNodeReader.Read(MessageCopy.Of(branch.Message, (field, content) =>
                field == OnnxField.Node.Attribute ? WithInitializer(content, external) : content));
            var nodes = model.Nodes.Select(node => node == branch ? moved : node).ToArray();

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(
                new OnnxModel(model.Path, model.IrVersion, model.OperatorSets, model.Functions, nodes, model.Initializers, model.Inputs, model.Outputs),
                new SplitOptions()));

            Assert.That(error!.Message, Does.Contain("'inside'").And.Contain(branch.Label).And.Contain("initializer of the graph"));
        }

        [Test]
        public void A_truncated_file_is_refused([Values(0, 10, 2000, 100000)] int length)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["m.onnx"], File.ReadAllBytes(Family.PathOf("dit")).Take(length).ToArray());

            Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));
        }

        private static ByteString WithInitializer(ByteString attribute, ByteString tensor) => MessageCopy.Of(attribute, (field, graph) =>
        {
            if (field != OnnxField.Attribute.Graph)
            {
                return graph;
            }

            using var bytes = new MemoryStream();
            graph.WriteTo(bytes);
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                output.WriteTag(OnnxField.Graph.Initializer, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(tensor);
            }

            return ByteString.CopyFrom(bytes.ToArray());
        });
    }
}
