using System;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>
    /// Reads a nested message in place. The protobuf reader keeps the limits of nested messages to itself and opens them
    /// only to a message; generated classes would take a model's weights, gigabytes of them, into memory.
    /// </summary>
    internal sealed class NestedMessage : IMessage
    {
        private readonly Action<CodedInputStream> _read;

        private NestedMessage(Action<CodedInputStream> read) => _read = read;

        /// <inheritdoc/>
        public MessageDescriptor Descriptor => throw new NotSupportedException();

        /// <summary>Reads the message that starts at the reader's place, to its end.</summary>
        public static void Read(CodedInputStream source, Action<CodedInputStream> read) =>
            source.ReadMessage(new NestedMessage(read));

        /// <summary>Calls back for every field; a field that the callback leaves unread is skipped.</summary>
        /// <param name="source">The reader, in the message.</param>
        /// <param name="readField">Gets the field number; returns whether it read the field.</param>
        public static void ReadFields(CodedInputStream source, Func<int, bool> readField)
        {
            for (var tag = source.ReadTag(); tag != 0; tag = source.ReadTag())
            {
                if (!readField(WireFormat.GetTagFieldNumber(tag)))
                {
                    source.SkipLastField();
                }
            }
        }

        /// <summary>Skips a length-delimited field and tells where its content lies.</summary>
        public static (long Offset, long Length) SkipContent(CodedInputStream source)
        {
            var start = source.Position;
            source.SkipLastField();
            var size = source.Position - start;

            // What was skipped is the length as a varint, then the content.
            var prefix = 1;
            while (CodedOutputStream.ComputeLengthSize((int)(size - prefix)) != prefix)
            {
                prefix++;
            }

            return (start + prefix, size - prefix);
        }

        /// <inheritdoc/>
        public void MergeFrom(CodedInputStream input) => _read(input);

        /// <inheritdoc/>
        public void WriteTo(CodedOutputStream output) => throw new NotSupportedException();

        /// <inheritdoc/>
        public int CalculateSize() => throw new NotSupportedException();
    }
}
