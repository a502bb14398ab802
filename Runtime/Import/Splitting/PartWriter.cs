using System;
using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>Writes one part as an ONNX file: the model's own nodes, and around them what crosses the boundary.</summary>
    internal sealed class PartWriter
    {
        private readonly SplitContext _context;
        private readonly WeightStore _weights;
        private readonly GivenInputs _given;
        private readonly PartDraft _part;
        private readonly PartGraph _graph;

        public PartWriter(SplitContext context, WeightStore weights, PartDraft part)
        {
            _context = context;
            _weights = weights;
            _given = new GivenInputs(context);
            _part = part;
            _graph = new PartGraph(part.Name);
        }

        /// <summary>Writes the file and describes it.</summary>
        public PartDescription Write(string folder)
        {
            foreach (var value in _part.Reads)
            {
                BringIn(value, value);
            }

            foreach (var value in _part.ReadsForwarded)
            {
                BringIn(value, Forwarded(value));
            }

            AddWeights();
            AddNodes();
            foreach (var value in _part.Writes)
            {
                BringOut(value, value);
            }

            foreach (var value in _part.Forwards)
            {
                BringOut(value, Forwarded(value));
            }

            if (_part.Name == "head")
            {
                new OutputForm(_context).Add(_graph);
            }

            return _graph.Save(folder, _context.Model, _part.Blocks);
        }

        private static string Forwarded(string value) => $"{value}:forwarded";

        private void BringIn(string value, string carries)
        {
            if (_context.Model.Inputs.Any(input => input.Name == value))
            {
                _given.Add(_graph, value);
                return;
            }

            var form = FormOf(value);
            var name = form.IsPlain ? value : _graph.NewName("in");
            _graph.AddInput(name, carries, "float32", form.Shape, _context.Batch);
            if (form.IsPlain)
            {
                return;
            }

            if (form.InsideShape != null)
            {
                name = _graph.Add("Reshape", _graph.NewName("inside"), new[] { name, _graph.Integers(form.InsideShape) });
            }

            if (form.Transposition != null)
            {
                var back = form.Transposition.Select((_, axis) => (long)Array.IndexOf(form.Transposition, axis)).ToArray();
                name = _graph.Add("Transpose", _graph.NewName("inside"), new[] { name }, ("perm", back));
            }

            _graph.Add("Cast", value, new[] { name }, ("to", new[] { (long)form.Element }));
        }

        private void BringOut(string value, string carries)
        {
            var form = FormOf(value);
            var name = value;
            if (form.Element != ElementType.Float32)
            {
                name = _graph.Add("Cast", _graph.NewName("out"), new[] { name }, ("to", new[] { (long)ElementType.Float32 }));
            }

            if (form.Transposition != null)
            {
                name = _graph.Add("Transpose", _graph.NewName("out"), new[] { name }, ("perm", form.Transposition));
            }

            if (form.OutsideShape != null)
            {
                name = _graph.Add("Reshape", _graph.NewName("out"), new[] { name, _graph.Integers(form.OutsideShape) });
            }

            if (carries != value && name == value)
            {
                name = _graph.Add("Identity", _graph.NewName("out"), new[] { name });
            }

            _graph.AddOutput(name, carries, form.Shape, _context.Batch);
        }

        private BoundaryForm FormOf(string value)
        {
            var type = _context.TypeOf(value);
            return BoundaryForm.Of(type, _context.Batch) ?? throw new ImportException(
                _context.Model.Path, $"'{value}' crosses from one part to another as {type}, in which the batch's rows cannot be told apart. Export the model with the batch first.");
        }

        private void AddWeights()
        {
            foreach (var name in _part.Weights)
            {
                if (_context.Model.Initializers.TryGetValue(name, out var tensor))
                {
                    _graph.Content.Initializers.Add(_weights.Store(tensor));
                    continue;
                }

                var input = _context.Model.Inputs.First(candidate => candidate.Name == name);
                _graph.Content.Initializers.Add(BoundValue.Make(
                    _context.Model.Path, input, _context.InputShapes[name].Select(side => side.Fixed).ToArray(), _context.Options.Bindings[name]));
            }
        }

        private void AddNodes()
        {
            foreach (var index in _part.Nodes)
            {
                var node = _context.Model.Nodes[index];
                if (DependenceMap.IsShapeQuery(node))
                {
                    new ShapeAnswer(_context, _graph).Add(node);
                }
                else
                {
                    _graph.Content.Nodes.Add(node.Message);
                }
            }
        }
    }
}
