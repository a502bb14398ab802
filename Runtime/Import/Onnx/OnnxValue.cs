using System.Collections.Generic;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>An input or output of a graph.</summary>
    internal sealed class OnnxValue
    {
        public OnnxValue(string name, ElementType type, IReadOnlyList<OnnxDimension>? shape)
        {
            Name = name;
            Type = type;
            Shape = shape;
        }

        public string Name { get; }

        public ElementType Type { get; }

        /// <summary>The dimensions; null where the file does not say.</summary>
        public IReadOnlyList<OnnxDimension>? Shape { get; }

        public override string ToString() =>
            $"{Name} {Type}{(Shape == null ? "" : $"[{string.Join(", ", Shape)}]")}";
    }
}
