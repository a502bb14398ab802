using System.Collections.Generic;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>What every value and node of a graph depends on.</summary>
    internal sealed class DependenceMap
    {
        private readonly Dictionary<string, Dependence> _values = new Dictionary<string, Dependence>();
        private readonly Dependence[] _nodes;

        public DependenceMap(OnnxModel model, InputRoles roles)
        {
            foreach (var input in model.Inputs)
            {
                _values[input.Name] = roles.DependenceOn(input.Name);
            }

            _nodes = new Dependence[model.Nodes.Count];
            for (var index = 0; index < _nodes.Length; index++)
            {
                var node = model.Nodes[index];
                var dependence = Dependence.Constant;
                if (!IsShapeQuery(node))
                {
                    foreach (var read in node.Reads)
                    {
                        dependence |= Of(read);
                    }
                }

                _nodes[index] = dependence;
                foreach (var output in node.Outputs)
                {
                    _values[output] = dependence;
                }
            }
        }

        public Dependence Of(string value) => _values.TryGetValue(value, out var dependence) ? dependence : Dependence.Constant;

        public Dependence OfNode(int node) => _nodes[node];

        /// <summary>Whether a node asks for a shape; with the shapes known, it depends on nothing but the batch.</summary>
        public static bool IsShapeQuery(OnnxNode node) => node.Domain.Length == 0 && (node.OpType == "Shape" || node.OpType == "Size");
    }
}
