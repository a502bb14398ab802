using System.Collections.Generic;

namespace SpeCa.Import.Onnx
{
    /// <summary>What a split needs to know of a node's attribute.</summary>
    internal sealed class OnnxAttribute
    {
        public OnnxAttribute(string name, long? integer, bool isGraph, IReadOnlyList<string> captures)
        {
            Name = name;
            Integer = integer;
            IsGraph = isGraph;
            Captures = captures;
        }

        public string Name { get; }

        /// <summary>The value of an integer attribute.</summary>
        public long? Integer { get; }

        /// <summary>Whether it is the body of a control-flow operator.</summary>
        public bool IsGraph { get; }

        /// <summary>Values of the outer graph that the body reads.</summary>
        public IReadOnlyList<string> Captures { get; }
    }
}
