using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    /// <summary>Whole blocks in the bodies of branches, as exports with switches for blocks have them.</summary>
    public class BodyTests
    {
        private const int GraphAttribute = 5;

        [Test]
        public void Branches_that_hold_a_block_each_are_the_blocks()
        {
            using var folder = new TemporaryFolder();
            WriteBranches(folder["m.onnx"], blocksInOne: 1);

            var plan = ModelSplitter.Plan(folder["m.onnx"]);
            plan.Write(folder["model"]);

            Assert.That(plan.BlockCount, Is.EqualTo(4));
            Assert.That(plan.Parts.Where(part => part.Blocks > 0).Sum(part => part.CostShare), Is.GreaterThan(0.9));
            Assert.That(SplitVerification.Compare(plan, folder["model"]).Relative, Is.LessThanOrEqualTo(1e-5f));
        }

        [Test]
        public void A_branch_that_holds_all_blocks_is_refused_by_name()
        {
            using var folder = new TemporaryFolder();
            WriteBranches(folder["m.onnx"], blocksInOne: 4);

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(folder["m.onnx"]));

            Assert.That(error!.Message, Does.Contain("If 'branch_3'").And.Contain("unrolled"));
        }

        [Test]
        public void Blocks_that_are_functions_for_other_operators_are_found_by_their_weights()
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_block_functions"));
            var functions = model.Functions.Select(function => MessageCopy.Of(function, (field, content) =>
                field == OnnxField.Function.OpsetImport && OnnxFileScan.ReadOperatorSet(content.CreateCodedInput()).Domain.Length == 0
                    ? Message((OnnxField.OperatorSet.Version, 15)) : content)).ToArray();

            var plan = ModelSplitter.Plan(
                new OnnxModel(model.Path, model.IrVersion, model.OperatorSets, functions, model.Nodes, model.Initializers, model.Inputs, model.Outputs),
                new SplitOptions());

            Assert.That(plan.BlockCount, Is.EqualTo(4));
        }

        // The last block that a branch holds writes what the branch does; the other side hands the stream on.
        private static void WriteBranches(string path, int blocksInOne)
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_block_functions"));
            var block = model.Functions.Select(OnnxFunctionReader.Read).Single(function => function.Name == "Block");
            var calls = model.Nodes.Where(node => node.OpType == "Block").ToArray();
            var graph = new GraphContent("branches");
            var inside = new List<ByteString>();
            foreach (var node in model.Nodes)
            {
                var index = Array.IndexOf(calls, node);
                if (index < 0)
                {
                    graph.Nodes.Add(node.Message);
                    continue;
                }

                var isLast = (index + 1) % blocksInOne == 0;
                var output = node.Outputs[0] + (isLast ? ":inside" : "");
                var renamed = OnnxNodeReader.Read(MessageCopy.Of(node.Message, (field, content) =>
                    field == OnnxField.Node.Output ? ByteString.CopyFromUtf8(output) : content));
                inside.AddRange(new FunctionCall(block, renamed).Nodes().Select(inner => inner.Message));
                if (!isLast)
                {
                    continue;
                }

                var first = index + 1 - blocksInOne;
                var stream = first == 0 ? "/Add_output_0" : calls[first - 1].Outputs[0];
                var pass = OnnxBytes.Node("Identity", new[] { stream }, output + ":other");
                graph.Nodes.Add(Message(
                    (OnnxField.Node.Input, ByteString.CopyFromUtf8("taken")),
                    (OnnxField.Node.Output, ByteString.CopyFromUtf8(node.Outputs[0])),
                    (OnnxField.Node.Name, ByteString.CopyFromUtf8($"branch_{index}")),
                    (OnnxField.Node.OpType, ByteString.CopyFromUtf8("If")),
                    (OnnxField.Node.Attribute, Branch("then_branch", inside, output)),
                    (OnnxField.Node.Attribute, Branch("else_branch", new[] { pass }, output + ":other"))));
                inside.Clear();
            }

            graph.Initializers.AddRange(model.Initializers.Values.Select(InitializerBytes.Inline));
            graph.Initializers.Add(OnnxBytes.Tensor("taken", ElementType.Bool, Array.Empty<long>(), new byte[] { 1 }));
            graph.Inputs.AddRange(model.Inputs.Select(input => OnnxBytes.Value(input.Name, input.Type, input.Shape)));
            graph.Outputs.AddRange(model.Outputs.Select(output => OnnxBytes.Value(output.Name, output.Type, output.Shape)));
            using var file = File.Create(path);
            model.Write(file, graph);
        }

        private static ByteString Branch(string name, IEnumerable<ByteString> nodes, string output) => Message(
            (OnnxField.Attribute.Name, ByteString.CopyFromUtf8(name)),
            (OnnxField.Attribute.Type, GraphAttribute),
            (OnnxField.Attribute.Graph, Message(nodes.Select(node => (OnnxField.Graph.Node, (object)node))
                .Append((OnnxField.Graph.Name, ByteString.CopyFromUtf8(name)))
                .Append((OnnxField.Graph.Output, OnnxBytes.Value(output, ElementType.Float32, shape: null)))
                .ToArray())));

        private static ByteString Message(params (int Field, object Content)[] fields)
        {
            using var bytes = new MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                foreach (var (field, content) in fields)
                {
                    output.WriteTag(field, content is int ? WireFormat.WireType.Varint : WireFormat.WireType.LengthDelimited);
                    if (content is int number)
                    {
                        output.WriteInt32(number);
                    }
                    else
                    {
                        output.WriteBytes((ByteString)content);
                    }
                }
            }

            return ByteString.CopyFrom(bytes.ToArray());
        }
    }
}
