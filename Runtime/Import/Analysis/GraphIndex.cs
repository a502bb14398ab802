using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Who writes every value of a graph.</summary>
    internal sealed class GraphIndex
    {
        private readonly Dictionary<string, int> _producers = new Dictionary<string, int>();

        /// <summary>Checks that every node comes after those that it reads, as ONNX demands.</summary>
        /// <exception cref="ImportException">A node reads what nothing before it writes.</exception>
        public GraphIndex(OnnxModel model)
        {
            Model = model;
            var known = new HashSet<string>(model.Initializers.Keys.Concat(model.Inputs.Select(input => input.Name)));
            for (var node = 0; node < model.Nodes.Count; node++)
            {
                foreach (var read in model.Nodes[node].Reads)
                {
                    if (!known.Contains(read))
                    {
                        throw new ImportException(model.Path, $"{model.Nodes[node].Label} reads '{read}', which nothing before it writes. Export the model again.");
                    }
                }

                foreach (var output in model.Nodes[node].Outputs)
                {
                    known.Add(output);
                    _producers[output] = node;
                }
            }
        }

        public OnnxModel Model { get; }

        /// <summary>The node that writes a value; -1 for inputs and initializers.</summary>
        public int ProducerOf(string value) => _producers.TryGetValue(value, out var node) ? node : -1;
    }
}
