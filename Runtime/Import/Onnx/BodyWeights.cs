using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>
    /// Looks for tensors inside operations whose elements lie in a file of their own. Parts keep operations as they are, and
    /// shapes are inferred from them in memory, where such a file is not found.
    /// </summary>
    internal static class BodyWeights
    {
        private const int ExternalLocation = 1;

        /// <exception cref="ImportException">There are some.</exception>
        public static void Check(OnnxModel model)
        {
            foreach (var node in model.Nodes)
            {
                if (OfNode(node.Message).FirstOrDefault() is { } tensor)
                {
                    throw Refuse(model, tensor, node.Label);
                }
            }

            foreach (var function in model.Functions.Select(OnnxFunctionReader.Read))
            {
                if (function.Nodes.SelectMany(OfNode).FirstOrDefault() is { } tensor)
                {
                    throw Refuse(model, tensor, $"the function '{function.Name}'");
                }
            }
        }

        private static ImportException Refuse(OnnxModel model, string tensor, string place) => new ImportException(
            model.Path, $"the tensor '{tensor}' inside {place} lies in a file beside the model. Make it an initializer of the graph, or save the model with it inside.");

        private static IEnumerable<string> OfNode(ByteString node) =>
            Fields(node, OnnxField.Node.Attribute).SelectMany(attribute =>
                Fields(attribute, OnnxField.Attribute.Tensor, OnnxField.Attribute.Tensors).Where(IsExternal).Select(NameOf)
                    .Concat(Fields(attribute, OnnxField.Attribute.Graph, OnnxField.Attribute.Graphs).SelectMany(OfGraph)));

        private static IEnumerable<string> OfGraph(ByteString graph) =>
            Fields(graph, OnnxField.Graph.Initializer).Where(IsExternal).Select(NameOf)
                .Concat(Fields(graph, OnnxField.Graph.Node).SelectMany(OfNode));

        private static string NameOf(ByteString tensor) => OnnxNodeReader.ReadName(tensor, OnnxField.Tensor.Name);

        private static bool IsExternal(ByteString tensor)
        {
            var source = tensor.CreateCodedInput();
            var location = 0;
            NestedMessage.ReadFields(source, field =>
            {
                if (field != OnnxField.Tensor.DataLocation)
                {
                    return false;
                }

                location = source.ReadEnum();
                return true;
            });
            return location == ExternalLocation;
        }

        private static List<ByteString> Fields(ByteString message, params int[] wanted)
        {
            var source = message.CreateCodedInput();
            var found = new List<ByteString>();
            NestedMessage.ReadFields(source, field =>
            {
                if (!wanted.Contains(field))
                {
                    return false;
                }

                found.Add(source.ReadBytes());
                return true;
            });
            return found;
        }
    }
}
