using System.IO;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Hostile
{
    /// <summary>Functions of an ONNX model, each of which calls the one below it.</summary>
    internal static class HostileFunctions
    {
        private const string Domain = "stranger";

        /// <summary>A call of a function.</summary>
        public static ByteString Call(int level) => Message(
            (OnnxField.Node.Output, "y"), (OnnxField.Node.OpType, $"f{level}"), (OnnxField.Node.Domain, Domain));

        /// <summary>A function that calls the one below some times; the lowest does nothing.</summary>
        public static ByteString Calling(int level, int calls)
        {
            using var bytes = new MemoryStream();
            bytes.Write(Message((OnnxField.Function.Name, $"f{level}"), (OnnxField.Function.Domain, Domain)).Span);
            for (var call = 0; call < calls && level > 0; call++)
            {
                bytes.Write(HostileOnnx.Message(OnnxField.Function.Node, Call(level - 1)).Span);
            }

            return ByteString.CopyFrom(bytes.ToArray());
        }

        private static ByteString Message(params (int Field, string Text)[] fields)
        {
            using var bytes = new MemoryStream();
            foreach (var (field, text) in fields)
            {
                bytes.Write(HostileOnnx.Message(field, ByteString.CopyFromUtf8(text)).Span);
            }

            return ByteString.CopyFrom(bytes.ToArray());
        }
    }
}
