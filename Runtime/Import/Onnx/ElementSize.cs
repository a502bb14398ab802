using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Bytes of an element.</summary>
    internal static class ElementSize
    {
        /// <summary>Bytes of one element; 1 for types that are packed or unknown, an upper bound for those in use.</summary>
        public static int Of(ElementType type) => type switch
        {
            ElementType.Float64 or ElementType.Int64 or ElementType.UInt64 => 8,
            ElementType.Float32 or ElementType.Int32 or ElementType.UInt32 => 4,
            ElementType.Float16 or ElementType.BFloat16 or ElementType.Int16 or ElementType.UInt16 => 2,
            _ => 1,
        };
    }
}
