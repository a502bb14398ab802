using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>An ONNX model without the bytes of its weights.</summary>
    internal sealed class OnnxModel
    {
        public OnnxModel(
            string path,
            long irVersion,
            IReadOnlyList<OperatorSet> operatorSets,
            IReadOnlyList<ByteString> functions,
            IReadOnlyList<OnnxNode> nodes,
            IReadOnlyDictionary<string, OnnxTensor> initializers,
            IReadOnlyList<OnnxValue> inputs,
            IReadOnlyList<OnnxValue> outputs)
        {
            Path = path;
            IrVersion = irVersion;
            OperatorSets = operatorSets;
            Functions = functions;
            Nodes = nodes;
            Initializers = initializers;
            Inputs = inputs;
            Outputs = outputs;
        }

        public string Path { get; }

        public long IrVersion { get; }

        public IReadOnlyList<OperatorSet> OperatorSets { get; }

        /// <summary>Model-local functions, as they are in the file.</summary>
        public IReadOnlyList<ByteString> Functions { get; }

        /// <summary>The nodes in the file's order, every node after those that it reads.</summary>
        public IReadOnlyList<OnnxNode> Nodes { get; }

        public IReadOnlyDictionary<string, OnnxTensor> Initializers { get; }

        /// <summary>What a caller must give; initializers that older files repeat here are left out.</summary>
        public IReadOnlyList<OnnxValue> Inputs { get; }

        public IReadOnlyList<OnnxValue> Outputs { get; }

        /// <summary>The version of ONNX's own operators.</summary>
        public int Opset => (int)OperatorSets.Where(set => set.Domain.Length == 0).Select(set => set.Version).FirstOrDefault();

        /// <summary>Writes a graph with this model's operator sets and functions.</summary>
        public void Write(Stream file, GraphContent graph) => Write(file, graph, Functions);

        /// <summary>Writes a graph with this model's operator sets.</summary>
        public void Write(Stream file, GraphContent graph, IEnumerable<ByteString> functions) =>
            OnnxBytes.WriteModel(file, IrVersion, OperatorSets, graph, functions);
    }
}
