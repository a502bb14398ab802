using System;
using System.IO;
using Google.Protobuf;

namespace SpeCa.Import.Onnx
{
    /// <summary>Copies messages field by field, with some fields replaced on the way.</summary>
    internal static class MessageCopy
    {
        /// <param name="message">The message.</param>
        /// <param name="content">What becomes of a string, a nested message or bytes; null leaves the field out.</param>
        /// <param name="number">What becomes of an integer; null keeps all.</param>
        public static ByteString Of(ByteString message, Func<int, ByteString, ByteString?> content, Func<int, ulong, ulong>? number = null)
        {
            using var bytes = new MemoryStream(message.Length);
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                var input = message.CreateCodedInput();
                for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
                {
                    CopyField(input, output, tag, content, number);
                }
            }

            return ByteString.CopyFrom(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        private static void CopyField(
            CodedInputStream input,
            CodedOutputStream output,
            uint tag,
            Func<int, ByteString, ByteString?> content,
            Func<int, ulong, ulong>? number)
        {
            var field = WireFormat.GetTagFieldNumber(tag);
            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.LengthDelimited:
                    if (content(field, input.ReadBytes()) is { } replaced)
                    {
                        output.WriteTag(tag);
                        output.WriteBytes(replaced);
                    }

                    break;
                case WireFormat.WireType.Varint:
                    var value = input.ReadUInt64();
                    output.WriteTag(tag);
                    output.WriteUInt64(number == null ? value : number(field, value));
                    break;
                case WireFormat.WireType.Fixed32:
                    output.WriteTag(tag);
                    output.WriteFixed32(input.ReadFixed32());
                    break;
                case WireFormat.WireType.Fixed64:
                    output.WriteTag(tag);
                    output.WriteFixed64(input.ReadFixed64());
                    break;
                default:
                    // Groups, which ONNX does not have.
                    input.SkipLastField();
                    break;
            }
        }
    }
}
