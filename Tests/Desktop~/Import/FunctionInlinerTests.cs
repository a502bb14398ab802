using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Import
{
    public class FunctionInlinerTests
    {
        [Test]
        public void Functions_of_functions_are_replaced_and_no_name_is_written_twice()
        {
            var model = FunctionInliner.Inline(OnnxModelReader.Read(Family.PathOf("dit_block_functions")));

            Assert.That(model.Functions, Is.Empty);
            Assert.That(model.Nodes.Select(node => node.Domain), Has.All.Empty);
            Assert.That(model.Nodes.Count(node => node.OpType == "Erf"), Is.EqualTo(4));
            Assert.That(model.Nodes.SelectMany(node => node.Outputs), Is.Unique);
        }

        [Test]
        public void An_attribute_of_the_call_is_given_to_the_node_that_refers_to_it()
        {
            var model = FunctionInliner.Inline(OnnxModelReader.Read(Family.PathOf("dit_block_functions")));

            var axes = model.Nodes.Where(node => node.OpType == "Softmax").Select(node => node.Integer("axis"));

            Assert.That(axes, Is.EqualTo(new long?[] { -1, -1, -1, -1 }));
        }

        [Test]
        public void Functions_for_other_operator_sets_are_still_called()
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_functions"));
            var sets = new[] { new OperatorSet("", 15), new OperatorSet("example.functions", 1) };

            var inlined = FunctionInliner.Inline(With(model, sets, model.Functions, model.Nodes));

            Assert.That(inlined.Functions, Is.EqualTo(model.Functions));
            Assert.That(inlined.Nodes.Count(node => node.OpType == "Gelu"), Is.EqualTo(4));
        }

        [Test]
        public void What_a_call_leaves_out_is_left_out_inside()
        {
            var function = Function("Clamp", new[] { "x", "low" }, new[] { "y", "z" }, Node("Clip", "x,low", "y"), Node("Neg", "y", "z"));

            var nodes = Inline(function, Node("Clamp", "a", "b"));

            Assert.That(nodes.Select(Describe), Is.EqualTo(new[] { "b = Clip(a,)", "b::z = Neg(b)" }));
        }

        [Test]
        public void An_input_that_is_an_output_is_passed_on()
        {
            var function = Function("Both", new[] { "x" }, new[] { "x", "y" }, Node("Neg", "x", "y"));

            var nodes = Inline(function, Node("Both", "a", "b", "c"));

            Assert.That(nodes.Select(Describe), Is.EqualTo(new[] { "c = Neg(a)", "b = Identity(a)" }));
        }

        [Test]
        public void Branches_inside_a_function_capture_what_the_call_gives()
        {
            var branch = OnnxModelReader.Read(Family.PathOf("dit_if")).Nodes.First(node => node.HasSubgraph);
            var inputs = branch.Reads.ToArray();
            var function = Function("Gate", inputs, branch.Outputs.ToArray(), branch.Message);

            var inlined = Inline(function, Node("Gate", "p,q,r,s", "t")).Single();

            Assert.That(inlined.Reads, Is.EquivalentTo(new[] { "p", "q", "r", "s" }));
            Assert.That(inlined.Outputs, Is.EqualTo(new[] { "t" }));
        }

        [Test]
        public void A_function_that_calls_itself_is_refused_by_name()
        {
            var function = Function("Again", new[] { "x" }, new[] { "y" }, Node("Again", "x", "y"));

            var error = Assert.Throws<ImportException>(() => Inline(function, Node("Again", "a", "b")));

            Assert.That(error!.Message, Does.Contain("'Again'").And.Contain("calls itself"));
        }

        [Test]
        public void A_damaged_function_is_refused()
        {
            var model = OnnxModelReader.Read(Family.PathOf("dit_functions"));
            var damaged = With(model, model.OperatorSets, new[] { ByteString.CopyFrom(0x3A, 0x7F, 0x01) }, model.Nodes);

            var error = Assert.Throws<ImportException>(() => ModelSplitter.Plan(damaged, new SplitOptions()));

            Assert.That(error!.Message, Does.Contain("damaged").And.Contain("Export it again"));
        }

        private static IReadOnlyList<OnnxNode> Inline(ByteString function, ByteString call)
        {
            var empty = OnnxModelReader.Read(Family.PathOf("loop"));
            return FunctionInliner.Inline(With(empty, empty.OperatorSets, new[] { function }, new[] { OnnxNodeReader.Read(call) })).Nodes;
        }

        private static OnnxModel With(
            OnnxModel model, IReadOnlyList<OperatorSet> sets, IReadOnlyList<ByteString> functions, IReadOnlyList<OnnxNode> nodes) =>
            new(model.Path, model.IrVersion, sets, functions, nodes, model.Initializers, model.Inputs, model.Outputs);

        private static string Describe(OnnxNode node) =>
            $"{string.Join(",", node.Outputs)} = {node.OpType}({string.Join(",", node.Inputs)})";

        private static ByteString Node(string opType, string inputs, params string[] outputs) => Message(
            inputs.Split(',').Select(input => (OnnxField.Node.Input, ByteString.CopyFromUtf8(input)))
                .Concat(outputs.Select(output => (OnnxField.Node.Output, ByteString.CopyFromUtf8(output))))
                .Append((OnnxField.Node.OpType, ByteString.CopyFromUtf8(opType))));

        private static ByteString Function(string name, string[] inputs, string[] outputs, params ByteString[] nodes) => Message(
            inputs.Select(input => (OnnxField.Function.Input, ByteString.CopyFromUtf8(input)))
                .Concat(outputs.Select(output => (OnnxField.Function.Output, ByteString.CopyFromUtf8(output))))
                .Concat(nodes.Select(node => (OnnxField.Function.Node, node)))
                .Append((OnnxField.Function.Name, ByteString.CopyFromUtf8(name))));

        private static ByteString Message(IEnumerable<(int Field, ByteString Content)> fields)
        {
            using var bytes = new MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                foreach (var (field, content) in fields)
                {
                    output.WriteTag(field, WireFormat.WireType.LengthDelimited);
                    output.WriteBytes(content);
                }
            }

            return ByteString.CopyFrom(bytes.ToArray());
        }
    }
}
