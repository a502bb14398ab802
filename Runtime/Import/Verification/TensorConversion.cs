using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import
{
    /// <summary>Converts between float32 and the types of a model's inputs and outputs.</summary>
    internal static class TensorConversion
    {
        public static OrtValue ToOrtValue(ElementType type, float[] values, long[] shape) => type switch
        {
            ElementType.Float32 => OrtValue.CreateTensorValueFromMemory(values, shape),
            ElementType.Float64 => Convert(values, shape, value => (double)value),
            ElementType.Float16 => Convert(values, shape, value => (Float16)value),
            ElementType.BFloat16 => Convert(values, shape, value => (BFloat16)value),
            ElementType.Int64 => Convert(values, shape, value => (long)value),
            ElementType.Int32 => Convert(values, shape, value => (int)value),
            ElementType.Bool => Convert(values, shape, value => value != 0),
            _ => throw new NotSupportedException($"Inputs of type {type} are not supported."),
        };

        public static float[] ToFloats(OrtValue value) => value.GetTensorTypeAndShape().ElementDataType switch
        {
            TensorElementType.Float => value.GetTensorDataAsSpan<float>().ToArray(),
            TensorElementType.Double => value.GetTensorDataAsSpan<double>().ToArray().Select(element => (float)element).ToArray(),
            TensorElementType.Float16 => value.GetTensorDataAsSpan<Float16>().ToArray().Select(element => (float)element).ToArray(),
            TensorElementType.BFloat16 => value.GetTensorDataAsSpan<BFloat16>().ToArray().Select(element => (float)element).ToArray(),
            var other => throw new NotSupportedException($"Outputs of type {other} are not supported."),
        };

        private static OrtValue Convert<T>(float[] values, long[] shape, Func<float, T> convert)
            where T : unmanaged =>
            OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(values, value => convert(value)), shape);
    }
}
