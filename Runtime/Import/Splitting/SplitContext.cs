using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Analysis;
using SpeCa.Import.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>What has been found out about a model, which all parts are written from.</summary>
    internal sealed class SplitContext
    {
        private readonly IReadOnlyDictionary<string, TensorType> _types;

        public SplitContext(
            OnnxModel model, InputRoles roles, InputShapes inputShapes, IReadOnlyDictionary<string, TensorType> types, LatentShape latent, SplitOptions options)
        {
            Model = model;
            Roles = roles;
            InputShapes = inputShapes;
            _types = types;
            Latent = latent;
            Options = options;
        }

        public OnnxModel Model { get; }

        public InputRoles Roles { get; }

        public InputShapes InputShapes { get; }

        public LatentShape Latent { get; }

        public SplitOptions Options { get; }

        /// <summary>The batch that the graph was exported with; null where it takes any.</summary>
        public long? Batch => InputShapes.Batch;

        /// <summary>The type of a value.</summary>
        /// <exception cref="ImportException">It could not be inferred.</exception>
        public TensorType TypeOf(string value)
        {
            if (_types.TryGetValue(value, out var type))
            {
                return type;
            }

            if (Model.Initializers.TryGetValue(value, out var tensor))
            {
                return new TensorType(tensor.Type, tensor.Shape.Select(side => new BatchSize(side, 0)).ToArray());
            }

            var input = Model.Inputs.FirstOrDefault(candidate => candidate.Name == value);
            return input != null
                ? new TensorType(input.Type, InputShapes[value])
                : throw new ImportException(Model.Path, $"the shape of '{value}' cannot be inferred. Export the model with fixed sizes, or simplify its shape computations.");
        }
    }
}
