using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>
    /// Puts the nodes of a model's own functions in place of their calls: where exporters make functions of whole modules,
    /// blocks and what they cost would not be seen otherwise. Calls inside the bodies of branches and loops stay.
    /// </summary>
    internal sealed class FunctionInliner
    {
        private readonly OnnxModel _model;
        private readonly Dictionary<(string Domain, string Name), OnnxFunction> _functions;
        private readonly List<OnnxNode> _nodes = new List<OnnxNode>();
        private readonly Stack<OnnxFunction> _calls = new Stack<OnnxFunction>();
        private readonly List<OperatorSet> _operatorSets;
        private bool _keepsCalls;

        private FunctionInliner(OnnxModel model)
        {
            _model = model;
            _operatorSets = model.OperatorSets.ToList();

            // Overloads have the same name; which one is called does not follow from it.
            _functions = model.Functions.Select(OnnxFunctionReader.Read)
                .GroupBy(function => (function.Domain, function.Name))
                .Where(functions => functions.Count() == 1)
                .ToDictionary(functions => functions.Key, functions => functions.Single());
        }

        /// <summary>The model without calls, or the model itself where it has no functions.</summary>
        /// <exception cref="ImportException">A function calls itself.</exception>
        public static OnnxModel Inline(OnnxModel model) => model.Functions.Count == 0 ? model : new FunctionInliner(model).Inline();

        private OnnxModel Inline()
        {
            foreach (var node in _model.Nodes)
            {
                Add(node);
            }

            return new OnnxModel(
                _model.Path,
                _model.IrVersion,
                _operatorSets,
                _keepsCalls ? _model.Functions : Array.Empty<Google.Protobuf.ByteString>(),
                _nodes,
                _model.Initializers,
                _model.Inputs,
                _model.Outputs);
        }

        private void Add(OnnxNode node)
        {
            if (!_functions.TryGetValue((node.Domain, node.OpType), out var function) || !Adopt(function))
            {
                _keepsCalls |= node.HasSubgraph || _model.Functions.Count > _functions.Count || function != null;
                _nodes.Add(node);
                return;
            }

            if (_calls.Contains(function))
            {
                throw new ImportException(_model.Path, $"the function '{function.Name}' of {function.Domain} calls itself, at {node.Label}. Export the model again.");
            }

            _calls.Push(function);
            foreach (var inner in new FunctionCall(function, node).Nodes())
            {
                Add(inner);
            }

            _calls.Pop();
        }

        // A function may be written for another version of the operators than the graph, which knows one version alone.
        private bool Adopt(OnnxFunction function)
        {
            var others = function.OperatorSets.Where(set => _operatorSets.All(known => known.Domain != set.Domain)).ToArray();
            var agrees = function.OperatorSets.Except(others).All(set => _operatorSets.Any(known => known.Domain == set.Domain && known.Version == set.Version));
            if (agrees)
            {
                _operatorSets.AddRange(others);
            }

            return agrees;
        }
    }
}
