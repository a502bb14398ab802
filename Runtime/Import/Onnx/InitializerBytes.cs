using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Writes initializers that travel inside a graph.</summary>
    internal static class InitializerBytes
    {
        /// <summary>The tensor with its elements, wherever they lie.</summary>
        public static ByteString Inline(OnnxTensor tensor) =>
            tensor.Data is { } data
                ? OnnxBytes.Tensor(tensor.Name, tensor.Type, tensor.Shape, data.Read())
                : ByteString.CopyFrom(tensor.Message.Read());
    }
}
