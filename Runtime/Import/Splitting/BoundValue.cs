using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>Makes an initializer of an input that is given its value once and for all.</summary>
    internal static class BoundValue
    {
        /// <exception cref="ImportException">The number of values is wrong, or the type is not supported.</exception>
        public static ByteString Make(string path, OnnxValue input, long[] shape, IReadOnlyList<float> values)
        {
            var count = shape.Aggregate(1L, (product, side) => product * side);
            if (values.Count != 1 && values.Count != count)
            {
                throw new ImportException(path, $"the input '{input.Name}' is bound to {values.Count} values, but has {count}. Give one value, or all.");
            }

            var all = values.Count == 1 ? Enumerable.Repeat(values[0], (int)count) : values;
            return OnnxBytes.Tensor(input.Name, input.Type, shape, all.SelectMany(value => Bytes(path, input, value)).ToArray());
        }

        private static byte[] Bytes(string path, OnnxValue input, float value) => input.Type switch
        {
            ElementType.Float32 => BitConverter.GetBytes(value),
            ElementType.Float64 => BitConverter.GetBytes((double)value),
            ElementType.Int64 => BitConverter.GetBytes((long)value),
            ElementType.Int32 => BitConverter.GetBytes((int)value),
            ElementType.Bool => new[] { (byte)(value != 0 ? 1 : 0) },
            ElementType.BFloat16 => BitConverter.GetBytes(((BFloat16)value).value),
            _ => throw new ImportException(path, $"the input '{input.Name}' is {input.Type}, which cannot be bound. Export it as float32."),
        };
    }
}
