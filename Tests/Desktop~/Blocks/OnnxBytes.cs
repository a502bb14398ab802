using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SpeCa.Tests.Blocks
{
    /// <summary>Changes ONNX files byte by byte.</summary>
    internal static class OnnxBytes
    {
        // Field numbers of ModelProto, GraphProto and TensorProto, onnx.proto3.
        private const int Graph = 7;
        private const int Initializer = 5;
        private const int RawData = 9;

        /// <summary>Replaces the largest weight of a model by NaN.</summary>
        public static byte[] WithNaNWeight(byte[] model)
        {
            var weight = Fields(model, 0, model.Length, Graph)
                .SelectMany(graph => Fields(model, graph.Start, graph.End, Initializer))
                .SelectMany(tensor => Fields(model, tensor.Start, tensor.End, RawData))
                .MaxBy(data => data.End - data.Start);
            for (var at = weight.Start; at < weight.End; at += sizeof(float))
            {
                BitConverter.GetBytes(float.NaN).CopyTo(model, at);
            }

            return model;
        }

        /// <summary>Replaces every occurrence of a text by another of the same length.</summary>
        public static byte[] WithText(byte[] model, string old, string replacement)
        {
            var text = Encoding.Latin1.GetString(model).Replace(old, replacement, StringComparison.Ordinal);
            return Encoding.Latin1.GetBytes(text);
        }

        private static IEnumerable<(int Start, int End)> Fields(byte[] bytes, int start, int end, int field)
        {
            for (var at = start; at < end;)
            {
                var tag = Varint(bytes, ref at);
                var wireType = tag & 7;
                var length = wireType switch
                {
                    0 => VarintLength(bytes, at),
                    1 => 8,
                    2 => Varint(bytes, ref at),
                    5 => 4,
                    _ => throw new InvalidOperationException($"The fixture has wire type {wireType}."),
                };
                if (wireType == 2 && tag >> 3 == field)
                {
                    yield return (at, at + length);
                }

                at += length;
            }
        }

        private static int VarintLength(byte[] bytes, int at)
        {
            var after = at;
            Varint(bytes, ref after);
            return after - at;
        }

        private static int Varint(byte[] bytes, ref int at)
        {
            long value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = bytes[at++];
                value |= (long)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return (int)value;
                }
            }
        }
    }
}
