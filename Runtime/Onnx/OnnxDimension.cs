using System.Globalization;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>One dimension of an input or output: a size, a name, or neither.</summary>
    internal readonly struct OnnxDimension
    {
        public OnnxDimension(long? size, string? symbol)
        {
            Size = size;
            Symbol = symbol;
        }

        public long? Size { get; }

        public string? Symbol { get; }

        public override string ToString() => Size?.ToString(CultureInfo.InvariantCulture) ?? Symbol ?? "?";
    }
}
