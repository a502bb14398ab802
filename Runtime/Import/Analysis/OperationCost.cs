using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Estimates the floating-point operations of a node for one row: exact for products, by weights for bodies, one per element else.</summary>
    internal sealed class OperationCost
    {
        private readonly OnnxModel _model;
        private readonly IReadOnlyDictionary<string, TensorType> _types;
        private readonly long _batch;
        private readonly HashSet<(string Domain, string Name)> _functions;

        public OperationCost(OnnxModel model, IReadOnlyDictionary<string, TensorType> types, long? batch)
        {
            _model = model;
            _types = types;
            _batch = batch ?? 1;
            _functions = new HashSet<(string, string)>(
                model.Functions.Select(OnnxFunctionReader.Read).Select(function => (function.Domain, function.Name)));
        }

        public double Of(OnnxNode node)
        {
            var written = (double)node.Outputs.Sum(Elements);
            var hasBody = node.HasSubgraph || _functions.Contains((node.Domain, node.OpType));
            var operations = hasBody ? Body(node, written) : node.OpType switch
            {
                "MatMul" or "FusedMatMul" or "MatMulInteger" or "MatMulNBits" => 2 * written * LastSide(node.Inputs[0]),
                "Gemm" => 2 * written * GemmDepth(node),
                "Conv" or "ConvTranspose" => 2 * written * KernelSize(node.Inputs[1]),
                "Attention" or "MultiHeadAttention" or "GroupQueryAttention" => Attention(node, written),
                "Einsum" => 2 * written * Math.Max(1, LastSide(node.Inputs[0])),
                _ => written,
            };
            return operations / _batch;
        }

        /// <summary>Elements of the matrices among a node's weights, those that its bodies capture with them.</summary>
        public long MatrixElements(OnnxNode node) => node.Reads
            .Where(read => _model.Initializers.TryGetValue(read, out var weight) && weight.Shape.Length >= 2)
            .Sum(read => _model.Initializers[read].ElementCount);

        // Of a body no more is known than its weights: each counts as multiplied once for every token written.
        private double Body(OnnxNode node, double written) =>
            written + (2 * MatrixElements(node) * written / Math.Max(1, node.Outputs.Sum(output => LastSide(output))));

        // Scores and weighted sum: each a product over queries, keys and width.
        private double Attention(OnnxNode node, double written)
        {
            var keys = node.Inputs.Count > 1 && _types.TryGetValue(node.Inputs[1], out var type) && type.Rank >= 3
                ? type.Shape[type.Rank - 2].At(_batch)
                : written / Math.Max(1, LastSide(node.Outputs[0]));
            return 4 * written * keys;
        }

        private double GemmDepth(OnnxNode node)
        {
            var shape = Shape(node.Inputs[0]);
            return shape.Length < 2 ? 1 : node.Integer("transA") == 1 ? shape[0] : shape[1];
        }

        private double KernelSize(string weight)
        {
            var shape = Shape(weight);
            return shape.Skip(1).Aggregate(1.0, (product, side) => product * side);
        }

        private double LastSide(string value)
        {
            var shape = Shape(value);
            return shape.Length == 0 ? 1 : shape[shape.Length - 1];
        }

        private long Elements(string value) => _types.TryGetValue(value, out var type) ? type.ElementCount(_batch) : 0;

        private long[] Shape(string value) =>
            _types.TryGetValue(value, out var type) ? type.Shape.Select(side => side.At(_batch)).ToArray()
            : _model.Initializers.TryGetValue(value, out var weight) ? weight.Shape
            : Array.Empty<long>();
    }
}
