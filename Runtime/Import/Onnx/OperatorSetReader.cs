using Google.Protobuf;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads a domain of operators and its version.</summary>
    internal static class OperatorSetReader
    {
        /// <summary>Reads the message that the reader is in.</summary>
        public static OperatorSet Read(CodedInputStream source)
        {
            var domain = "";
            long version = 0;
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.OperatorSet.Domain:
                        domain = source.ReadString();
                        return true;
                    case OnnxField.OperatorSet.Version:
                        version = source.ReadInt64();
                        return true;
                    default:
                        return false;
                }
            });
            return new OperatorSet(domain, version);
        }
    }
}
