using System;
using System.IO;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Turns tensors of bfloat16 into tensors of float16 with the same numbers, from which sizes may be computed.</summary>
    internal static class HalfPrecisionTensor
    {
        /// <summary>The tensor in float16; any that is not bfloat16 as it is. What float16 cannot hold becomes infinite.</summary>
        public static ByteString ToFloat16(ByteString tensor)
        {
            var type = ElementType.Undefined;
            MessageCopy.Of(tensor, (_, content) => content, (field, value) =>
            {
                type = field == OnnxField.Tensor.DataType ? (ElementType)value : type;
                return value;
            });
            return type != ElementType.BFloat16 ? tensor : MessageCopy.Of(
                tensor,
                (field, content) => field switch
                {
                    OnnxField.Tensor.RawData => Raw(content),
                    OnnxField.Tensor.Int32Data => Packed(content),
                    _ => content,
                },
                (field, value) => field switch
                {
                    OnnxField.Tensor.DataType => (ulong)ElementType.Float16,
                    OnnxField.Tensor.Int32Data => Convert((ushort)value),
                    _ => value,
                });
        }

        private static ByteString Raw(ByteString elements)
        {
            var bytes = elements.ToByteArray();
            for (var place = 0; place + 1 < bytes.Length; place += sizeof(ushort))
            {
                var converted = Convert((ushort)(bytes[place] | (bytes[place + 1] << 8)));
                bytes[place] = (byte)converted;
                bytes[place + 1] = (byte)(converted >> 8);
            }

            return ByteString.CopyFrom(bytes);
        }

        private static ByteString Packed(ByteString elements)
        {
            using var bytes = new MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                var input = elements.CreateCodedInput();
                while (!input.IsAtEnd)
                {
                    output.WriteInt32(Convert((ushort)input.ReadInt32()));
                }
            }

            return ByteString.CopyFrom(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        private static ushort Convert(ushort bits) => ((Float16)(float)new BFloat16(bits)).value;
    }
}
