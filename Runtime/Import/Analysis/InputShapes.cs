using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Fixes the symbolic dimensions of a model's inputs, all but the batch.</summary>
    internal sealed class InputShapes
    {
        private readonly Dictionary<string, BatchSize[]> _shapes = new Dictionary<string, BatchSize[]>();

        /// <param name="model">The model.</param>
        /// <param name="roles">What its inputs are for.</param>
        /// <param name="options">Sizes that the user gives.</param>
        /// <param name="batch">The batch that the graph was exported with; null where it takes any.</param>
        /// <exception cref="ImportException">A dimension is open.</exception>
        public InputShapes(OnnxModel model, InputRoles roles, SplitOptions options, long? batch)
        {
            Batch = batch;
            var batchSymbol = roles.Sample.Shape![0].Symbol;
            foreach (var input in model.Inputs)
            {
                var declared = input.Shape ?? throw new ImportException(
                    model.Path, $"the input '{input.Name}' has no shape. Export the model with shapes.");
                var shape = new BatchSize[declared.Count];
                for (var axis = 0; axis < shape.Length; axis++)
                {
                    shape[axis] = Size(model, roles, options, input, axis, batchSymbol);
                }

                _shapes[input.Name] = shape;
            }
        }

        /// <summary>The batch that the graph was exported with; null where it takes any.</summary>
        public long? Batch { get; }

        public IReadOnlyList<BatchSize> this[string input] => _shapes[input];

        private BatchSize Size(
            OnnxModel model, InputRoles roles, SplitOptions options, OnnxValue input, int axis, string? batchSymbol)
        {
            var dimension = input.Shape![axis];
            if (dimension.Size != null)
            {
                return new BatchSize(dimension.Size.Value, 0);
            }

            if (dimension.Symbol != null && options.Dimensions.TryGetValue(dimension.Symbol, out var given))
            {
                return new BatchSize(given, 0);
            }

            // Optimum has a name of its own for the timestep's only dimension.
            var isBatch = axis == 0
                && (input == roles.Sample || input == roles.Timestep
                    || dimension.Symbol == batchSymbol || string.IsNullOrEmpty(dimension.Symbol));
            if (isBatch)
            {
                // One row, which the graph broadcasts over the batch.
                if (options.Bindings.ContainsKey(input.Name))
                {
                    return new BatchSize(1, 0);
                }

                return Batch == null ? new BatchSize(0, 1) : new BatchSize(Batch.Value, 0);
            }

            if (input == roles.Sample && options.LatentShape is { } latent)
            {
                return new BatchSize(FromLatent(latent, options.Packing, input.Shape!.Count, axis), 0);
            }

            var fix = input == roles.Sample ? "Give the latent shape." : $"Give the size of '{dimension}'.";
            throw new ImportException(model.Path, $"the dimension {axis} of the input {input} is open. {fix}");
        }

        private static long FromLatent(LatentShape latent, int packing, int rank, int axis)
        {
            var tokens = new long[] { 0, latent.Height / packing * (latent.Width / packing), latent.Channels * packing * packing };
            var image = new long[] { 0, latent.Channels, latent.Height, latent.Width };
            return rank == 3 ? tokens[axis] : image.ElementAtOrDefault(axis);
        }
    }
}
