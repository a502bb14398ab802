using System;
using System.Collections.Generic;
using System.IO;
using Google.Protobuf;

namespace SpeCa.Import.Onnx
{
    /// <summary>Replaces element types throughout messages: of tensors, of values, and those that casts name; bodies included.</summary>
    internal sealed class ElementTypeRewriter
    {
        private static readonly HashSet<string> _typeAttributes = new HashSet<string> { "to", "dtype", "output_dtype" };

        private readonly Func<ElementType, ElementType> _replace;

        public ElementTypeRewriter(Func<ElementType, ElementType> replace) => _replace = replace;

        public ByteString Node(ByteString node) =>
            Rewrite(node, field => field == OnnxField.Node.Attribute ? Attribute : (Func<ByteString, ByteString>?)null);

        public ByteString Function(ByteString function) =>
            Rewrite(function, field => field == OnnxField.Function.Node ? Node : (Func<ByteString, ByteString>?)null);

        public ByteString Tensor(ByteString tensor) => Rewrite(tensor, _ => null, OnnxField.Tensor.DataType);

        private ByteString Attribute(ByteString attribute) => Rewrite(
            attribute,
            field => field switch
            {
                OnnxField.Attribute.Tensor or OnnxField.Attribute.Tensors => Tensor,
                OnnxField.Attribute.Graph or OnnxField.Attribute.Graphs => Graph,
                _ => (Func<ByteString, ByteString>?)null,
            },
            _typeAttributes.Contains(NameOf(attribute)) ? OnnxField.Attribute.Int : (int?)null);

        private ByteString Graph(ByteString graph) => Rewrite(graph, field => field switch
        {
            OnnxField.Graph.Node => Node,
            OnnxField.Graph.Initializer => Tensor,
            OnnxField.Graph.Input or OnnxField.Graph.Output or OnnxField.Graph.ValueInfo => Value,
            _ => (Func<ByteString, ByteString>?)null,
        });

        private ByteString Value(ByteString value) =>
            Rewrite(value, field => field == OnnxField.ValueInfo.Type ? Type : (Func<ByteString, ByteString>?)null);

        private ByteString Type(ByteString type) =>
            Rewrite(type, field => field == OnnxField.Type.Tensor ? TensorType : (Func<ByteString, ByteString>?)null);

        private ByteString TensorType(ByteString type) => Rewrite(type, _ => null, OnnxField.TensorType.ElementType);

        // Copies a message field by field; what a nested message is rewritten with depends on its field.
        private ByteString Rewrite(ByteString message, Func<int, Func<ByteString, ByteString>?> nested, int? elementType = null)
        {
            using var bytes = new MemoryStream(message.Length);
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                var input = message.CreateCodedInput();
                for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
                {
                    Copy(input, output, tag, nested, elementType);
                }
            }

            return ByteString.CopyFrom(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        private void Copy(
            CodedInputStream input, CodedOutputStream output, uint tag, Func<int, Func<ByteString, ByteString>?> nested, int? elementType)
        {
            var field = WireFormat.GetTagFieldNumber(tag);
            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.LengthDelimited:
                    var content = input.ReadBytes();
                    output.WriteTag(tag);
                    output.WriteBytes(nested(field) is { } rewrite ? rewrite(content) : content);
                    break;
                case WireFormat.WireType.Varint:
                    var value = input.ReadUInt64();
                    output.WriteTag(tag);
                    output.WriteUInt64(field == elementType ? (ulong)_replace((ElementType)value) : value);
                    break;
                case WireFormat.WireType.Fixed32:
                    output.WriteTag(tag);
                    output.WriteFixed32(input.ReadFixed32());
                    break;
                case WireFormat.WireType.Fixed64:
                    output.WriteTag(tag);
                    output.WriteFixed64(input.ReadFixed64());
                    break;
                default:
                    // Groups, which ONNX does not have.
                    input.SkipLastField();
                    break;
            }
        }

        private static string NameOf(ByteString attribute)
        {
            var source = attribute.CreateCodedInput();
            var name = "";
            NestedMessage.ReadFields(source, field =>
            {
                if (field != OnnxField.Attribute.Name)
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
