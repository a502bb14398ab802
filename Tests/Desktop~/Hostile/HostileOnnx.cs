using System;
using System.IO;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Hostile
{
    /// <summary>ONNX files as no exporter writes them.</summary>
    internal static class HostileOnnx
    {
        /// <summary>A model with more in its graph: messages that come twice are merged.</summary>
        public static byte[] With(byte[] model, Action<GraphContent> add)
        {
            var graph = new GraphContent("");
            add(graph);
            using var bytes = new MemoryStream();
            bytes.Write(model);
            OnnxBytes.WriteModel(bytes, irVersion: 8, [], graph, []);
            return bytes.ToArray();
        }

        /// <summary>A model with a weight that lies in a file.</summary>
        public static byte[] WithExternalWeight(byte[] model, string location, long offset = 0, long length = 4) => With(model, graph =>
            graph.Initializers.Add(OnnxBytes.ExternalTensor("stranger", ElementType.Float32, [1], location, offset, length)));

        /// <summary>A model with a constant, an attribute of a node, that lies in a file.</summary>
        public static byte[] WithExternalConstant(byte[] model, string location) => With(model, graph => graph.Nodes.Add(Message(
            OnnxField.Node.Attribute,
            Message(OnnxField.Attribute.Tensor, OnnxBytes.ExternalTensor("stranger", ElementType.Float32, [1], location, 0, 4)))));

        /// <summary>A node with bodies in bodies.</summary>
        public static ByteString NestedNode(int depth)
        {
            var node = OnnxBytes.Node("Neg", ["x"], "y");
            for (var level = 0; level < depth; level++)
            {
                node = Message(OnnxField.Node.Attribute, Message(OnnxField.Attribute.Graph, Message(OnnxField.Graph.Node, node)));
            }

            return node;
        }

        /// <summary>A message with one field.</summary>
        public static ByteString Message(int field, ByteString content)
        {
            using var bytes = new MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                output.WriteTag(field, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(content);
            }

            return ByteString.CopyFrom(bytes.ToArray());
        }
    }
}
