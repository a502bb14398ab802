using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>Brings what the sampler gives (sample, timestep, label, conditioning) into the form that the model takes.</summary>
    internal sealed class GivenInputs
    {
        private readonly SplitContext _context;

        public GivenInputs(SplitContext context) => _context = context;

        /// <summary>Adds an input of the model to a part.</summary>
        public void Add(PartGraph graph, string name)
        {
            if (name == _context.Roles.Sample.Name)
            {
                AddSample(graph);
            }
            else if (name == _context.Roles.Timestep?.Name)
            {
                AddTimestep(graph);
            }
            else if (name == _context.Roles.Label?.Name)
            {
                AddLabel(graph);
            }
            else
            {
                AddConditioning(graph, name);
            }
        }

        /// <summary>A conditioning input's shape for one row.</summary>
        /// <exception cref="ImportException">It is not given row by row.</exception>
        public int[] RowSides(string name)
        {
            var shape = _context.InputShapes[name];
            var hasRows = shape.Count > 0 && (_context.Batch == null ? shape[0].IsBatch : shape[0].Fixed == _context.Batch);
            if (!hasRows || shape.Skip(1).Any(side => !side.IsConstant))
            {
                throw new ImportException(
                    _context.Model.Path,
                    $"the input '{name}' is [{string.Join(", ", shape)}], without a batch, so it cannot differ between samples. Bind it to a value.");
            }

            return shape.Skip(1).Select(side => (int)side.Fixed).ToArray();
        }

        private void AddSample(PartGraph graph)
        {
            var latent = _context.Latent;
            var packing = _context.Options.Packing;
            var shape = RowShape.Of(latent.Channels, latent.Height, latent.Width);
            var value = Begin(graph, _context.Roles.Sample, BoundaryTensors.Sample, "float32", shape, packing == 1);
            if (packing > 1)
            {
                int height = latent.Height / packing, width = latent.Width / packing;
                var split = graph.Integers(-1, latent.Channels, height, packing, width, packing);
                value = graph.Add("Reshape", graph.NewName("split"), new[] { value, split });
                value = graph.Add("Transpose", graph.NewName("gather"), new[] { value }, ("perm", new long[] { 0, 2, 4, 1, 3, 5 }));
                var packed = graph.Integers(-1, (long)height * width, (long)latent.Channels * packing * packing);
                value = graph.Add("Reshape", graph.NewName("packed"), new[] { value, packed });
            }

            End(graph, value, _context.Roles.Sample);
        }

        private void AddTimestep(PartGraph graph)
        {
            var input = _context.Roles.Timestep!;
            var shape = _context.InputShapes[input.Name];
            var isRows = shape.Count == 1 && (_context.Batch == null ? shape[0].IsBatch : shape[0].Fixed == _context.Batch);
            var value = Begin(graph, input, BoundaryTensors.Timestep, "float32", RowShape.Single, isRows);
            if (!isRows)
            {
                // One timestep for the whole batch: all rows of a request are at the same step.
                var hasBatch = shape.Any(side => !side.IsConstant || side.Fixed != 1);
                if (!hasBatch)
                {
                    value = graph.Add("Slice", graph.NewName("first"), new[] { value, graph.Integers(0), graph.Integers(1) });
                }

                var target = shape.Select((_, axis) => axis == 0 && hasBatch ? -1L : 1L).ToArray();
                value = graph.Add("Reshape", graph.NewName("timestep"), new[] { value, graph.Integers(target) });
            }

            End(graph, value, input);
        }

        private void AddLabel(PartGraph graph)
        {
            var input = _context.Roles.Label!;
            var value = Begin(graph, input, BoundaryTensors.Label, "int64", RowShape.Single, input.Type == ElementType.Int64);
            if (input.Type != ElementType.Int64)
            {
                graph.Add("Cast", input.Name, new[] { value }, ("to", new[] { (long)input.Type }));
            }
        }

        private void AddConditioning(PartGraph graph, string name)
        {
            var input = _context.Model.Inputs.First(candidate => candidate.Name == name);
            var shape = RowShape.Of(RowSides(name));
            End(graph, Begin(graph, input, name, "float32", shape, isPlain: true), input);
        }

        // The part's input has the model's own name where nothing has to be done to it.
        private string Begin(
            PartGraph graph, OnnxValue input, string carries, string type, IReadOnlyList<TensorDimension> shape, bool isPlain)
        {
            var name = isPlain && (input.Type == ElementType.Float32 || type == "int64") ? input.Name : graph.NewName(carries);
            graph.AddInput(name, carries, type, shape, _context.Batch);
            return name;
        }

        private static void End(PartGraph graph, string value, OnnxValue input)
        {
            if (value != input.Name)
            {
                graph.Add("Cast", input.Name, new[] { value }, ("to", new[] { (long)input.Type }));
            }
        }
    }
}
