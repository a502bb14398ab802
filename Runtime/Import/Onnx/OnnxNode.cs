using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;

namespace SpeCa.Import.Onnx
{
    /// <summary>One operation of a graph, with its message as it is in the file.</summary>
    internal sealed class OnnxNode
    {
        public OnnxNode(
            ByteString message,
            string name,
            string opType,
            string domain,
            IReadOnlyList<string> inputs,
            IReadOnlyList<string> outputs,
            IReadOnlyList<OnnxAttribute> attributes)
        {
            Message = message;
            Name = name;
            OpType = opType;
            Domain = domain == "ai.onnx" ? "" : domain;
            Inputs = inputs;
            OutputPlaces = outputs;
            Outputs = outputs.Where(output => output.Length > 0).ToArray();
            Attributes = attributes;
            Reads = inputs.Where(input => input.Length > 0)
                .Concat(attributes.SelectMany(attribute => attribute.Captures))
                .Distinct()
                .ToArray();
        }

        public ByteString Message { get; }

        public string Name { get; }

        public string OpType { get; }

        /// <summary>The operator's domain; empty for ONNX's own.</summary>
        public string Domain { get; }

        /// <summary>The inputs by position; an empty name leaves one out.</summary>
        public IReadOnlyList<string> Inputs { get; }

        /// <summary>The outputs by position; an empty name leaves one out.</summary>
        public IReadOnlyList<string> OutputPlaces { get; }

        /// <summary>The outputs that are written.</summary>
        public IReadOnlyList<string> Outputs { get; }

        public IReadOnlyList<OnnxAttribute> Attributes { get; }

        /// <summary>Every value that the node needs, those that its subgraphs capture among them.</summary>
        public IReadOnlyList<string> Reads { get; }

        public bool HasSubgraph => Attributes.Any(attribute => attribute.IsGraph);

        /// <summary>The first output that is written; empty where there is none.</summary>
        public string FirstOutput => Outputs.Count > 0 ? Outputs[0] : "";

        /// <summary>How the node is called in messages.</summary>
        public string Label => Name.Length > 0 ? $"{OpType} '{Name}'" : $"{OpType} that writes '{FirstOutput}'";

        /// <summary>An integer attribute.</summary>
        public long? Integer(string name) =>
            Attributes.FirstOrDefault(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal))?.Integer;
    }
}
