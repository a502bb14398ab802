using System.Collections.Generic;
using Google.Protobuf;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>The messages that a graph is written from.</summary>
    internal sealed class GraphContent
    {
        public GraphContent(string name) => Name = name;

        public string Name { get; }

        public List<ByteString> Nodes { get; } = new List<ByteString>();

        public List<ByteString> Initializers { get; } = new List<ByteString>();

        public List<ByteString> Inputs { get; } = new List<ByteString>();

        public List<ByteString> Outputs { get; } = new List<ByteString>();
    }
}
