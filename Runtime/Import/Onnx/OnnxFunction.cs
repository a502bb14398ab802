using System.Collections.Generic;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>A function of a model's own: nodes that its calls stand for.</summary>
    internal sealed class OnnxFunction
    {
        public string Domain { get; set; } = "";

        public string Name { get; set; } = "";

        public List<string> Inputs { get; } = new List<string>();

        public List<string> Outputs { get; } = new List<string>();

        public List<ByteString> Nodes { get; } = new List<ByteString>();

        /// <summary>Attributes with the values that they have where a call does not give them, by name.</summary>
        public Dictionary<string, ByteString> Defaults { get; } = new Dictionary<string, ByteString>();

        public List<OperatorSet> OperatorSets { get; } = new List<OperatorSet>();
    }
}
