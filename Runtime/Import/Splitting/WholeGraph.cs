using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// A part that is a model's whole graph: its inputs are given as they are or cast, its outputs are float32. First the
    /// inputs are added, then the model, then the outputs.
    /// </summary>
    internal sealed class WholeGraph
    {
        private readonly PartGraph _graph;
        private readonly OnnxModel _model;
        private readonly long? _batch;

        /// <param name="name">The part's name.</param>
        /// <param name="model">The model.</param>
        /// <param name="batch">The only number of rows that the part takes; null for any.</param>
        public WholeGraph(string name, OnnxModel model, long? batch)
        {
            _graph = new PartGraph(name);
            _model = model;
            _batch = batch;
        }

        /// <summary>Adds an input of the model, cast where the model takes another type.</summary>
        /// <returns>The name of what is given.</returns>
        public string AddInput(OnnxValue input, string carries, string type, IReadOnlyList<TensorDimension> shape)
        {
            var isPlain = input.Type == (type == "int64" ? ElementType.Int64 : ElementType.Float32);
            var name = isPlain ? input.Name : _graph.NewName(carries);
            _graph.AddInput(name, carries, type, shape, _batch);
            if (!isPlain)
            {
                Cast(name, input.Name, input.Type);
            }

            return name;
        }

        /// <summary>Gives an input of the model a value once and for all.</summary>
        public void AddConstant(OnnxValue input, long[] values, long[] shape) =>
            Cast(_graph.Integers(shape, values), input.Name, input.Type);

        /// <summary>Adds all nodes and weights of the model.</summary>
        public void AddModel(WeightStore weights)
        {
            _graph.Content.Initializers.AddRange(_model.Initializers.Values.Select(weights.Store));
            _graph.Content.Nodes.AddRange(_model.Nodes.Select(node => node.Message));
        }

        /// <summary>Takes the first channels of a value, [batch, channels, height, width].</summary>
        /// <returns>The name of what is taken.</returns>
        public string FirstChannels(string value, int channels) => _graph.Add(
            "Slice", _graph.NewName("channels"), new[] { value, _graph.Integers(0), _graph.Integers(channels), _graph.Integers(1) });

        /// <summary>Adds a value as an output, cast where it is not float32.</summary>
        public void AddOutput(string value, ElementType type, string carries, IReadOnlyList<TensorDimension> shape)
        {
            var name = type == ElementType.Float32 ? value : Cast(value, _graph.NewName(carries), ElementType.Float32);
            _graph.AddOutput(name, carries, shape, _batch);
        }

        /// <summary>Writes the part and describes it.</summary>
        public PartDescription Save(string folder) => _graph.Save(folder, _model, blocks: 0) with { Opset = _model.Opset };

        private string Cast(string from, string to, ElementType type) =>
            _graph.Add("Cast", to, new[] { from }, ("to", new[] { (long)type }));
    }
}
