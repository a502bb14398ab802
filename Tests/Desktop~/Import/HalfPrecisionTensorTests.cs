using System;
using System.Linq;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Import
{
    public class HalfPrecisionTensorTests
    {
        private static readonly float[] _numbers = { 64, -0.5f, 1.5f, 0, 1e30f };
        private static readonly float[] _held = { 64, -0.5f, 1.5f, 0, float.PositiveInfinity };

        [Test]
        public void Raw_elements_keep_their_numbers()
        {
            var halves = Fields(HalfPrecisionTensor.ToFloat16(Raw(ElementType.BFloat16)), OnnxField.Tensor.RawData).ToByteArray();

            Assert.That(halves.Chunk(2).Select(half => (float)new Float16(BitConverter.ToUInt16(half))), Is.EqualTo(_held));
        }

        [Test]
        public void Elements_in_a_field_of_integers_keep_their_numbers([Values] bool packed)
        {
            using var bytes = new System.IO.MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                output.WriteTag(OnnxField.Tensor.DataType, WireFormat.WireType.Varint);
                output.WriteInt32((int)ElementType.BFloat16);
                if (packed)
                {
                    output.WriteTag(OnnxField.Tensor.Int32Data, WireFormat.WireType.LengthDelimited);
                    output.WriteLength(_numbers.Sum(number => CodedOutputStream.ComputeInt32Size(Bits(number))));
                }

                foreach (var number in _numbers)
                {
                    if (!packed)
                    {
                        output.WriteTag(OnnxField.Tensor.Int32Data, WireFormat.WireType.Varint);
                    }

                    output.WriteInt32(Bits(number));
                }
            }

            var converted = HalfPrecisionTensor.ToFloat16(ByteString.CopyFrom(bytes.ToArray()));

            Assert.That(Integers(converted).Select(half => (float)new Float16((ushort)half)), Is.EqualTo(_held));
        }

        [Test]
        public void Other_types_are_left_alone()
        {
            var tensor = Raw(ElementType.Int16);

            Assert.That(HalfPrecisionTensor.ToFloat16(tensor), Is.EqualTo(tensor));
        }

        private static ushort Bits(float number) => ((BFloat16)number).value;

        private static ByteString Raw(ElementType type) =>
            OnnxBytes.Tensor("t", type, new long[] { _numbers.Length }, _numbers.SelectMany(number => BitConverter.GetBytes(Bits(number))).ToArray());

        private static ByteString Fields(ByteString message, int wanted)
        {
            var found = ByteString.Empty;
            MessageCopy.Of(message, (field, content) => field == wanted ? found = content : content);
            return found;
        }

        private static int[] Integers(ByteString tensor)
        {
            var values = new Google.Protobuf.Collections.RepeatedField<int>();
            var codec = FieldCodec.ForInt32(WireFormat.MakeTag(OnnxField.Tensor.Int32Data, WireFormat.WireType.Varint));
            var source = tensor.CreateCodedInput();
            var type = ElementType.Undefined;
            NestedMessage.ReadFields(source, field =>
            {
                if (field == OnnxField.Tensor.Int32Data)
                {
                    values.AddEntriesFrom(source, codec);
                    return true;
                }

                type = (ElementType)source.ReadInt32();
                return true;
            });
            Assert.That(type, Is.EqualTo(ElementType.Float16));
            return values.ToArray();
        }
    }
}
