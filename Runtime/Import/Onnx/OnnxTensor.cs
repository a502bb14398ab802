using System.Linq;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>An initializer: what it is, and where its bytes lie. The bytes themselves stay in their file.</summary>
    internal sealed class OnnxTensor
    {
        public OnnxTensor(string name, ElementType type, long[] shape, FileSlice message, FileSlice? data, bool isExternal)
        {
            Name = name;
            Type = type;
            Shape = shape;
            Message = message;
            Data = data;
            IsExternal = isExternal;
        }

        public string Name { get; }

        public ElementType Type { get; }

        public long[] Shape { get; }

        /// <summary>The whole message in the model's file.</summary>
        public FileSlice Message { get; }

        /// <summary>The elements as raw little-endian bytes; null where they are in typed fields of the message.</summary>
        public FileSlice? Data { get; }

        /// <summary>Whether the elements lie in a file beside the model's.</summary>
        public bool IsExternal { get; }

        public long ElementCount => Shape.Aggregate(1L, (product, side) => product * side);
    }
}
