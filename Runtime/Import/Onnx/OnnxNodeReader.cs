using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads a node, and finds what the bodies of control-flow operators take from outside.</summary>
    internal static class OnnxNodeReader
    {
        // Deeper than any exporter nests loops and branches; every level costs stack, and a copy of all below it.
        private const int DeepestBody = 32;

        /// <exception cref="InvalidDataException">Bodies are nested too deep.</exception>
        public static OnnxNode Read(ByteString message) => Read(message, depth: 0);

        private static OnnxNode Read(ByteString message, int depth)
        {
            if (depth > DeepestBody)
            {
                throw new InvalidDataException($"Bodies of operations are nested more than {DeepestBody} deep.");
            }

            var source = message.CreateCodedInput();
            string name = "", opType = "", domain = "";
            var inputs = new List<string>();
            var outputs = new List<string>();
            var attributes = new List<OnnxAttribute>();
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Node.Input:
                        inputs.Add(source.ReadString());
                        return true;
                    case OnnxField.Node.Output:
                        outputs.Add(source.ReadString());
                        return true;
                    case OnnxField.Node.Name:
                        name = source.ReadString();
                        return true;
                    case OnnxField.Node.OpType:
                        opType = source.ReadString();
                        return true;
                    case OnnxField.Node.Domain:
                        domain = source.ReadString();
                        return true;
                    case OnnxField.Node.Attribute:
                        attributes.Add(ReadAttribute(source.ReadBytes(), depth));
                        return true;
                    default:
                        return false;
                }
            });
            return new OnnxNode(message, name, opType, domain, inputs, outputs, attributes);
        }

        private static OnnxAttribute ReadAttribute(ByteString message, int depth)
        {
            var source = message.CreateCodedInput();
            var name = "";
            long? integer = null;
            var captures = new List<string>();
            var isGraph = false;
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Attribute.Name:
                        name = source.ReadString();
                        return true;
                    case OnnxField.Attribute.Int:
                        integer = source.ReadInt64();
                        return true;
                    case OnnxField.Attribute.Graph:
                    case OnnxField.Attribute.Graphs:
                        isGraph = true;
                        captures.AddRange(ReadCaptures(source.ReadBytes(), depth));
                        return true;
                    default:
                        return false;
                }
            });
            return new OnnxAttribute(name, integer, isGraph, captures);
        }

        private static IEnumerable<string> ReadCaptures(ByteString graph, int depth)
        {
            var source = graph.CreateCodedInput();
            var own = new HashSet<string>();
            var reads = new List<string>();
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Graph.Node:
                        var node = Read(source.ReadBytes(), depth + 1);
                        reads.AddRange(node.Reads);
                        own.UnionWith(node.Outputs);
                        return true;
                    case OnnxField.Graph.Initializer:
                        own.Add(ReadName(source.ReadBytes(), OnnxField.Tensor.Name));
                        return true;
                    case OnnxField.Graph.Input:
                        own.Add(ReadName(source.ReadBytes(), OnnxField.ValueInfo.Name));
                        return true;
                    case OnnxField.Graph.Output:
                        // A body may pass a value from outside straight through.
                        reads.Add(ReadName(source.ReadBytes(), OnnxField.ValueInfo.Name));
                        return true;
                    default:
                        return false;
                }
            });
            return reads.Where(value => !own.Contains(value)).Distinct();
        }

        /// <summary>The string in a field of a message; empty where it has none.</summary>
        public static string ReadName(ByteString message, int nameField)
        {
            var source = message.CreateCodedInput();
            var name = "";
            NestedMessage.ReadFields(source, field =>
            {
                if (field != nameField)
                {
                    return false;
                }

                name = source.ReadString();
                return true;
            });
            return name;
        }
    }
}
