using System.Collections.Generic;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Refuses blocks beside which the body of one branch or loop, which cannot be cut, does most of the work.</summary>
    internal static class HiddenWork
    {
        /// <exception cref="ImportException">There is such a body; names it.</exception>
        public static void Check(
            OnnxModel model, SampleNodes nodes, BlockStructure blocks, OperationCost cost, IReadOnlyDictionary<string, TensorType> types)
        {
            var first = blocks.Boundaries[0];
            var end = blocks.Boundaries[blocks.BlockCount];
            for (var place = 0; place < nodes.Nodes.Count; place++)
            {
                var node = model.Nodes[nodes.Nodes[place]];
                if (!node.HasSubgraph)
                {
                    continue;
                }

                var own = cost.Of(node);
                var others = nodes.CostBetween(first, end) - (place >= first && place < end ? own : 0);

                // What a loop costs is not known where its output has no shape.
                var isUnknown = !types.ContainsKey(node.Outputs[0]) && cost.MatrixElements(node) > 0;
                if (own > others || isUnknown)
                {
                    throw new ImportException(model.Path, $"most of its work may be inside {node.Label}, whose body cannot be cut. Export the model with its blocks unrolled.");
                }
            }
        }
    }
}
