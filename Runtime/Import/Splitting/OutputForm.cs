using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>Brings the model's output into the form of the latent: without a learned variance, unpacked, as float32.</summary>
    internal sealed class OutputForm
    {
        private readonly SplitContext _context;

        public OutputForm(SplitContext context) => _context = context;

        /// <summary>Whether a model writes a learned variance behind its prediction, as many channels again.</summary>
        public static bool HasVariance(TensorType output, LatentShape latent) =>
            output.Rank == 4 && output.Shape[1].IsConstant && output.Shape[1].Fixed == 2L * latent.Channels;

        /// <summary>Adds the nodes and the output to the head.</summary>
        /// <exception cref="ImportException">The output is not of the latent's shape.</exception>
        public void Add(PartGraph graph)
        {
            var latent = _context.Latent;
            var name = _context.Roles.Output.Name;
            var type = _context.TypeOf(name);
            Check(type);
            if (type.Element != ElementType.Float32)
            {
                name = graph.Add("Cast", graph.NewName("output"), new[] { name }, ("to", new[] { (long)ElementType.Float32 }));
            }

            if (HasVariance(type, latent))
            {
                var inputs = new[] { name, graph.Integers(0), graph.Integers(latent.Channels), graph.Integers(1) };
                name = graph.Add("Slice", graph.NewName("prediction"), inputs);
            }

            if (_context.Options.Packing > 1)
            {
                name = Unpack(graph, name);
            }

            var shape = RowShape.Of(latent.Channels, latent.Height, latent.Width);
            graph.AddOutput(name, BoundaryTensors.Output, shape, _context.Batch);
        }

        private string Unpack(PartGraph graph, string name)
        {
            var latent = _context.Latent;
            var packing = _context.Options.Packing;
            int height = latent.Height / packing, width = latent.Width / packing;
            var split = graph.Integers(-1, height, width, latent.Channels, packing, packing);
            name = graph.Add("Reshape", graph.NewName("split"), new[] { name, split });
            name = graph.Add("Transpose", graph.NewName("scatter"), new[] { name }, ("perm", new long[] { 0, 3, 1, 4, 2, 5 }));
            var whole = graph.Integers(-1, latent.Channels, latent.Height, latent.Width);
            return graph.Add("Reshape", graph.NewName("unpacked"), new[] { name, whole });
        }

        private void Check(TensorType type)
        {
            var latent = _context.Latent;
            var packing = _context.Options.Packing;
            var expected = packing == 1
                ? new long[] { latent.Channels, latent.Height, latent.Width }
                : new[] { (long)latent.Height / packing * (latent.Width / packing), (long)latent.Channels * packing * packing };
            var found = type.Shape.Skip(1).Select(side => side.IsConstant ? side.Fixed : -1).ToArray();
            if (!found.SequenceEqual(expected) && !HasVariance(type, latent))
            {
                throw new ImportException(
                    _context.Model.Path,
                    $"the output '{_context.Roles.Output.Name}' is {type}, but a prediction for a latent of {latent} is [batch, {string.Join(", ", expected)}]. Name the right output, latent shape or packing.");
            }
        }
    }
}
