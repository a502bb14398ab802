using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// A part's graph while it is put together. Nodes are collected in three stretches: what brings values in, the model's
    /// own nodes, and what brings values out.
    /// </summary>
    internal sealed class PartGraph
    {
        // Names of our own; the model's cannot start with it, or the split would be of a split.
        private const string OwnPrefix = "speca:";

        private readonly List<TensorDescription> _inputs = new List<TensorDescription>();
        private readonly List<TensorDescription> _outputs = new List<TensorDescription>();
        private string? _firstRows;
        private string? _batch;
        private int _names;

        public PartGraph(string name) => Content = new GraphContent(name);

        public GraphContent Content { get; }

        public IReadOnlyList<TensorDescription> Inputs => _inputs;

        public IReadOnlyList<TensorDescription> Outputs => _outputs;

        /// <summary>A name that nothing else has.</summary>
        public string NewName(string purpose) => $"{OwnPrefix}{purpose}.{_names++}";

        /// <summary>Adds an input.</summary>
        public void AddInput(string name, string carries, string type, IReadOnlyList<TensorDimension> shape, long? batch)
        {
            var tensor = new TensorDescription { Name = name, Carries = carries, Type = type, Shape = shape };
            _inputs.Add(tensor);
            Content.Inputs.Add(Value(tensor, batch));
            if (tensor.IsPerRow)
            {
                _firstRows ??= name;
            }
        }

        /// <summary>Adds an output.</summary>
        public void AddOutput(string name, string carries, IReadOnlyList<TensorDimension> shape, long? batch)
        {
            var tensor = new TensorDescription { Name = name, Carries = carries, Shape = shape };
            _outputs.Add(tensor);
            Content.Outputs.Add(Value(tensor, batch));
        }

        /// <summary>Adds a node of ONNX's own operators.</summary>
        /// <returns>The name of its output.</returns>
        public string Add(string opType, string output, string[] inputs, params (string Name, long[] Values)[] attributes)
        {
            Content.Nodes.Add(OnnxBytes.Node(opType, inputs, output, attributes));
            return output;
        }

        /// <summary>Adds an initializer of integers with one dimension.</summary>
        /// <returns>Its name.</returns>
        public string Integers(params long[] values) => Integers(new long[] { values.Length }, values);

        /// <summary>Adds an initializer of integers.</summary>
        /// <returns>Its name.</returns>
        public string Integers(long[] shape, long[] values)
        {
            var name = NewName("integers");
            Content.Initializers.Add(OnnxBytes.Integers(name, shape, values));
            return name;
        }

        /// <summary>Adds an initializer of float32 zeros.</summary>
        /// <returns>Its name.</returns>
        public string Zeros(params long[] shape)
        {
            var name = NewName("zeros");
            var bytes = new byte[sizeof(float) * shape.Aggregate(1L, (product, side) => product * side)];
            Content.Initializers.Add(OnnxBytes.Tensor(name, ElementType.Float32, shape, bytes));
            return name;
        }

        /// <summary>The number of rows, int64[1], from the first input that has rows.</summary>
        public string BatchCount()
        {
            if (_batch == null)
            {
                var shape = Add("Shape", NewName("shape"), new[] { _firstRows! });
                _batch = Add("Slice", NewName("batch"), new[] { shape, Integers(0), Integers(1) });
            }

            return _batch;
        }

        /// <summary>Writes the graph as an ONNX file of its name, and describes it.</summary>
        /// <param name="folder">The folder of the parts.</param>
        /// <param name="source">The model that the operators are from.</param>
        /// <param name="blocks">Transformer blocks inside.</param>
        public PartDescription Save(string folder, OnnxModel source, int blocks)
        {
            var file = Content.Name + ".onnx";
            var path = Path.Combine(folder, file);
            using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                source.Write(stream, Content);
            }

            return new PartDescription
            {
                File = file,
                Sha256 = FileHash.Of(path),
                Blocks = blocks,
                Inputs = Inputs,
                Outputs = Outputs,
            };
        }

        private static ByteString Value(TensorDescription tensor, long? batch)
        {
            var dimensions = new List<OnnxDimension>();
            foreach (var side in tensor.Shape)
            {
                dimensions.Add(side.Symbol == null ? new OnnxDimension(side.Size, null)
                    : batch != null ? new OnnxDimension(batch, null)
                    : new OnnxDimension(null, side.Symbol));
            }

            return OnnxBytes.Value(tensor.Name, tensor.Type == "int64" ? ElementType.Int64 : ElementType.Float32, dimensions);
        }
    }
}
