using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Import
{
    /// <summary>Copies of models in bfloat16 that compute in float32, with the same numbers, for a CPU to run.</summary>
    internal static class Float32Copy
    {
        private static readonly ElementTypeRewriter _widen = new(Widen, Widen);

        /// <summary>Writes a model, with its weights inside.</summary>
        public static void Write(string source, string target)
        {
            var model = OnnxModelReader.Read(source);
            var graph = new GraphContent("wide");
            graph.Nodes.AddRange(model.Nodes.Select(node => _widen.Node(node.Message)));
            graph.Initializers.AddRange(model.Initializers.Values.Select(tensor => Widen(InitializerBytes.Inline(tensor))));
            graph.Inputs.AddRange(model.Inputs.Select(input => OnnxBytes.Value(input.Name, Widen(input.Type), input.Shape)));
            graph.Outputs.AddRange(model.Outputs.Select(output => OnnxBytes.Value(output.Name, Widen(output.Type), output.Shape)));
            using var file = File.Create(target);
            model.Write(file, graph);
        }

        private static ElementType Widen(ElementType type) => type == ElementType.BFloat16 ? ElementType.Float32 : type;

        // A bfloat16 is the upper half of the float32 of the same number.
        private static ByteString Widen(ByteString tensor)
        {
            var isBrain = false;
            MessageCopy.Of(tensor, (_, content) => content, (field, value) =>
            {
                isBrain |= field == OnnxField.Tensor.DataType && value == (ulong)ElementType.BFloat16;
                return value;
            });
            return !isBrain ? tensor : MessageCopy.Of(
                tensor,
                (field, content) => field == OnnxField.Tensor.RawData
                    ? ByteString.CopyFrom(content.Chunk(2).SelectMany(half => new byte[] { 0, 0, half[0], half[1] }).ToArray())
                    : content,
                (field, value) => field == OnnxField.Tensor.DataType ? (ulong)ElementType.Float32 : value);
        }
    }
}
