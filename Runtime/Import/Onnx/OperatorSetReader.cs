using Google.Protobuf;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads a domain of operators and its version.</summary>
    internal static class OperatorSetReader
    {
        /// <summary>Reads the message that the reader is in.</summary>
        public static OperatorSet Read(CodedInputStream source)
        {
            var (domain, version) = ModelFile.ReadOperatorSet(source);
            return new OperatorSet(domain, version);
        }
    }
}
