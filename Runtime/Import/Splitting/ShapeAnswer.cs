using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// Answers a node that asks for the shape of a value, which may lie in another part: with numbers, and with the number
    /// of rows where a dimension follows the batch.
    /// </summary>
    internal sealed class ShapeAnswer
    {
        private readonly SplitContext _context;
        private readonly PartGraph _graph;

        public ShapeAnswer(SplitContext context, PartGraph graph)
        {
            _context = context;
            _graph = graph;
        }

        /// <summary>Writes the node's output.</summary>
        public void Add(OnnxNode node)
        {
            var shape = _context.TypeOf(node.Inputs[0]).Shape;
            if (node.OpType == "Size")
            {
                AddSize(node.Outputs[0], shape);
            }
            else
            {
                AddShape(node.Outputs[0], Range(shape, node.Integer("start") ?? 0, node.Integer("end") ?? shape.Count));
            }
        }

        private void AddShape(string output, IReadOnlyList<BatchSize> sides)
        {
            var constant = sides.Select(side => side.Fixed).ToArray();
            if (sides.All(side => side.IsConstant))
            {
                _graph.Content.Initializers.Add(OnnxBytes.Integers(output, constant));
                return;
            }

            var perRow = _graph.Integers(sides.Select(side => side.PerRow).ToArray());
            var grown = _graph.Add("Mul", _graph.NewName("grown"), new[] { perRow, _graph.BatchCount() });
            _graph.Add("Add", output, new[] { grown, _graph.Integers(constant) });
        }

        private void AddSize(string output, IReadOnlyList<BatchSize> sides)
        {
            var rows = sides.Where(side => !side.IsConstant).ToArray();
            if (rows.Length > 1 || rows.Any(side => side.Fixed != 0))
            {
                throw new ImportException(_context.Model.Path, $"the size that is written to '{output}' does not grow with the batch in a straight line. Export the model with a fixed batch.");
            }

            var scalar = _graph.Integers();
            var perRow = sides.Aggregate(1L, (product, side) => product * (side.IsConstant ? side.Fixed : side.PerRow));
            var count = _graph.Integers(perRow);
            var grown = rows.Length == 0 ? count : _graph.Add("Mul", _graph.NewName("size"), new[] { count, _graph.BatchCount() });
            _graph.Add("Reshape", output, new[] { grown, scalar });
        }

        // Negative places count from the end, and places outside are clamped, as the operator does.
        private static BatchSize[] Range(IReadOnlyList<BatchSize> shape, long start, long end)
        {
            var from = Clamp(start, shape.Count);
            var to = Clamp(end, shape.Count);
            return shape.Skip(from).Take(Math.Max(0, to - from)).ToArray();
        }

        private static int Clamp(long place, int count) =>
            (int)Math.Min(count, Math.Max(0, place < 0 ? place + count : place));
    }
}
