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
        private const int DeepestCall = 64;

        // What a node takes in memory beside its message; models of a thousand blocks stay below a tenth of the whole.
        private const int NodeCost = 1 << 10;
        private const long MostWritten = 1L << 29;

        private readonly OnnxModel _model;
        private readonly Dictionary<(string Domain, string Name), OnnxFunction> _functions;
        private readonly List<OnnxNode> _nodes = new List<OnnxNode>();
        private readonly Stack<OnnxFunction> _calls = new Stack<OnnxFunction>();
        private readonly List<OperatorSet> _operatorSets;
        private bool _keepsCalls;
        private long _written;

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
        /// <exception cref="ImportException">A function calls itself, or calls multiply beyond what any exporter writes.</exception>
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

            if (_calls.Count == DeepestCall)
            {
                throw new ImportException(_model.Path, $"its functions call each other more than {DeepestCall} deep, at {node.Label}. Export the model again without functions.");
            }

            Count(node);
            _calls.Push(function);
            foreach (var inner in new FunctionCall(function, node).Nodes())
            {
                Count(inner);
                Add(inner);
            }

            _calls.Pop();
        }

        // Ten functions that each call the next ten times are ten thousand million nodes.
        private void Count(OnnxNode node)
        {
            _written += NodeCost + node.Message.Length;
            if (_written > MostWritten)
            {
                throw new ImportException(_model.Path, $"its functions, put in place of their calls, have more than {MostWritten >> 20} MiB. Export the model again without functions.");
            }
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
