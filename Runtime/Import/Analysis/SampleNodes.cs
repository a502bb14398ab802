using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>
    /// The nodes that depend on the sample, in the order in which they run, with their costs and the tensors that are live
    /// between them. Places are counted between nodes: place 0 lies before the first one.
    /// </summary>
    internal sealed class SampleNodes
    {
        private readonly double[] _costs;
        private readonly List<(string Value, int From, int To)> _spans = new List<(string, int, int)>();
        private readonly IReadOnlyDictionary<string, TensorType> _types;

        public SampleNodes(
            OnnxModel model, DependenceMap dependence, IReadOnlyDictionary<string, TensorType> types, OperationCost cost, string output)
        {
            _types = types;
            Nodes = Enumerable.Range(0, model.Nodes.Count)
                .Where(node => (dependence.OfNode(node) & Dependence.Sample) != 0)
                .ToArray();
            _costs = new double[Nodes.Count + 1];
            var writtenAt = new Dictionary<string, int>();
            var readAt = new Dictionary<string, int>();
            for (var place = 0; place < Nodes.Count; place++)
            {
                var node = model.Nodes[Nodes[place]];
                _costs[place + 1] = _costs[place] + cost.Of(node);
                foreach (var read in node.Reads)
                {
                    readAt[read] = place;
                }

                foreach (var written in node.Outputs)
                {
                    writtenAt[written] = place;
                }
            }

            readAt[output] = Nodes.Count;
            foreach (var (value, place) in writtenAt)
            {
                if (readAt.TryGetValue(value, out var last))
                {
                    _spans.Add((value, place + 1, last));
                }
            }

            Tokens = Tokenize(model);
        }

        /// <summary>Indices of the nodes in the model.</summary>
        public IReadOnlyList<int> Nodes { get; }

        /// <summary>One number per node; equal for the same operator on the same shapes.</summary>
        public int[] Tokens { get; }

        /// <summary>Sums of costs before every place, in operations for one row.</summary>
        public ReadOnlySpan<double> CostsBefore => _costs;

        public double CostBetween(int from, int to) => _costs[to] - _costs[from];

        /// <summary>Elements of one row that are live at every place.</summary>
        public long[] LiveElements()
        {
            var live = new long[Nodes.Count + 1];
            foreach (var (value, from, to) in _spans)
            {
                var size = _types.TryGetValue(value, out var type) ? type.ElementCount(batch: 1) : 1;
                for (var place = from; place <= to; place++)
                {
                    live[place] += size;
                }
            }

            return live;
        }

        private int[] Tokenize(OnnxModel model)
        {
            var known = new Dictionary<string, int>();
            var tokens = new int[Nodes.Count];
            for (var place = 0; place < tokens.Length; place++)
            {
                var node = model.Nodes[Nodes[place]];
                var shapes = string.Join(";", node.Outputs.Select(output => _types.TryGetValue(output, out var type) ? type.ToString() : "?"));
                var signature = $"{node.Domain}.{node.OpType}/{node.Inputs.Count}:{shapes}";
                if (!known.TryGetValue(signature, out tokens[place]))
                {
                    tokens[place] = known[signature] = known.Count;
                }
            }

            return tokens;
        }
    }
}
