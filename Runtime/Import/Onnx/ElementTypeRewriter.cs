using System;
using System.Collections.Generic;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Replaces element types throughout messages: of tensors, of values, and those that casts name; bodies included.</summary>
    internal sealed class ElementTypeRewriter
    {
        private static readonly HashSet<string> _typeAttributes = new HashSet<string> { "to", "dtype", "output_dtype" };

        private readonly Func<ElementType, ElementType> _replace;
        private readonly Func<ByteString, ByteString>? _tensor;

        /// <param name="replace">What becomes of a type.</param>
        /// <param name="tensor">What becomes of a tensor; null replaces its type and keeps its bits.</param>
        public ElementTypeRewriter(Func<ElementType, ElementType> replace, Func<ByteString, ByteString>? tensor = null)
        {
            _replace = replace;
            _tensor = tensor;
        }

        public ByteString Node(ByteString node) =>
            Rewrite(node, field => field == OnnxField.Node.Attribute ? Attribute : (Func<ByteString, ByteString>?)null);

        public ByteString Function(ByteString function) => Rewrite(function, field => field switch
        {
            OnnxField.Function.Node => Node,
            OnnxField.Function.AttributeDefault => Attribute,
            OnnxField.Function.ValueInfo => Value,
            _ => (Func<ByteString, ByteString>?)null,
        });

        public ByteString Tensor(ByteString tensor) =>
            _tensor == null ? Rewrite(tensor, _ => null, OnnxField.Tensor.DataType) : _tensor(tensor);

        private ByteString Attribute(ByteString attribute) => Rewrite(
            attribute,
            field => field switch
            {
                OnnxField.Attribute.Tensor or OnnxField.Attribute.Tensors => Tensor,
                OnnxField.Attribute.Graph or OnnxField.Attribute.Graphs => Graph,
                _ => (Func<ByteString, ByteString>?)null,
            },
            _typeAttributes.Contains(OnnxNodeReader.ReadName(attribute, OnnxField.Attribute.Name)) ? OnnxField.Attribute.Int : (int?)null);

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

        // What a nested message is rewritten with depends on its field.
        private ByteString Rewrite(ByteString message, Func<int, Func<ByteString, ByteString>?> nested, int? elementType = null) => MessageCopy.Of(
            message,
            (field, content) => nested(field) is { } rewrite ? rewrite(content) : content,
            (field, value) => field == elementType ? (ulong)_replace((ElementType)value) : value);
    }
}
