using System;
using System.Linq;
using Google.Protobuf;
using NUnit.Framework;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Import
{
    public class ElementTypeRewriterTests
    {
        [TestCase("dit")]
        [TestCase("dit_branches")]
        [TestCase("dit_functions")]
        [TestCase("dit_fused")]
        public void What_keeps_every_type_keeps_every_byte(string name)
        {
            var model = OnnxModelReader.Read(Family.PathOf(name));
            var rewriter = new ElementTypeRewriter(type => type);

            Assert.That(model.Nodes.Select(node => rewriter.Node(node.Message)), Is.EqualTo(model.Nodes.Select(node => node.Message)));
            Assert.That(model.Functions.Select(rewriter.Function), Is.EqualTo(model.Functions));
        }

        // The bodies of the branches state the types of their outputs, and the function's body has constants.
        [TestCase("dit_branches")]
        [TestCase("dit_functions")]
        public void Bodies_are_rewritten_too(string name)
        {
            var model = OnnxModelReader.Read(Family.PathOf(name));
            var messages = name == "dit_functions"
                ? model.Functions.ToArray()
                : model.Nodes.Where(node => node.HasSubgraph).Select(node => node.Message).ToArray();
            var found = 0;
            var rewriter = new ElementTypeRewriter(type =>
            {
                found += type == ElementType.Float32 ? 1 : 0;
                return type == ElementType.Float32 ? ElementType.Float64 : type;
            });
            Func<ByteString, ByteString> rewrite = name == "dit_functions" ? rewriter.Function : rewriter.Node;

            var rewritten = messages.Select(rewrite).ToArray();
            var replaced = found;
            _ = rewritten.Select(rewrite).ToArray();

            Assert.That(replaced, Is.GreaterThan(2));
            Assert.That(found, Is.EqualTo(replaced), "A second time there is none left.");
        }
    }
}
