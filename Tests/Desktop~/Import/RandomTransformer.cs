using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Tests.Import
{
    /// <summary>
    /// A graph of repeated residual blocks, put together from what real exports contain: several streams, conditions from
    /// timestep and label embedding, skips from far back, shapes asked of values elsewhere, axes in another order. All
    /// values between blocks are [batch, 4, 4].
    /// </summary>
    internal sealed class RandomTransformer
    {
        /// <summary>Kinds of operations that a block can be made of.</summary>
        public const int OperationKinds = 10;

        private const string Batch = "batch";
        private readonly List<ByteString> _nodes = new();
        private readonly List<ByteString> _initializers = new();
        private readonly Dictionary<string, int> _used = new();
        private string _embedded = "";
        private string _first = "";
        private int _names;

        private RandomTransformer()
        {
        }

        /// <summary>Writes a model.</summary>
        /// <param name="path">The file.</param>
        /// <param name="streams">Hidden tensors that go from block to block.</param>
        /// <param name="blocks">Blocks, all of the same operations with weights of their own.</param>
        /// <param name="operations">What a block does: kind, the stream that it changes, another stream that it reads.</param>
        public static void Write(string path, int streams, int blocks, IReadOnlyList<(int Kind, int Stream, int Other)> operations)
        {
            var graph = new RandomTransformer();
            graph.Build(streams, blocks, operations);
            graph.Save(path);
        }

        private void Build(int streams, int blocks, IReadOnlyList<(int Kind, int Stream, int Other)> operations)
        {
            Initializer("tokens", -1, 4, 4);
            Initializer("row", -1, 1, 4);
            Initializer("one", 1);
            Node("Reshape", "rows.timestep", "timestep", "column");
            Initializer("column", -1, 1);
            var time = Node("Tanh", "time", Product("rows.timestep", 1, 4));
            var text = Node("Tanh", "text", Product("text_embedding", 4, 4));
            _embedded = Node("Add", "embedded", Node("Reshape", "patches", "sample", "tokens"), Row(Product(time, 4, 4)));
            var values = Enumerable.Range(0, streams).Select(_ => Product(_embedded, 4, 4)).ToArray();
            for (var block = 0; block < blocks; block++)
            {
                foreach (var (kind, stream, other) in operations)
                {
                    var changed = Operation(kind, values[stream % streams], values[other % streams], time, text);
                    values[stream % streams] = Node("Add", "residual", values[stream % streams], changed);
                }

                _first = block == 0 ? values[0] : _first;
            }

            var sum = values.Aggregate((left, right) => Node("Add", "sum", left, right));
            Initializer("image", -1, 1, 4, 4);
            Node("Reshape", "output", Node("Tanh", "head", sum), "image");
        }

        private string Operation(int kind, string x, string other, string time, string text) => kind switch
        {
            0 => Node("Tanh", "mixed", Product(x, 4, 4)),
            1 => Node("Mul", "scaled", Node("Tanh", "bounded", other), Row(Product(time, 4, 4))),
            2 => Node("Tanh", "shifted", Node("Add", "moved", other, Row(Product(text, 4, 4)))),
            3 => Node("Tanh", "attended", Attention(x, other)),
            4 => Node("Tanh", "skipped", Node("Mul", "skip", Node("Tanh", "far", _first.Length > 0 ? _first : _embedded), Node("Tanh", "near", x))),
            5 => Node("Tanh", "reshaped", Reshaped(x, other)),
            6 => Transposed(x),
            7 => Node("Tanh", "from.sample", Node("Add", "long.skip", _embedded, x)),
            8 => Node("Softmax", "weights", Node("Add", "both", x, other)),
            _ => Node("Tanh", "both.conditions", Node("Add", "condition", Row(Node("Mul", "joint", time, text)), x)),
        };

        private string Attention(string x, string other)
        {
            var scores = Node("MatMul", "scores", x, Transpose(other, 0, 2, 1));
            return Node("MatMul", "weighted", Node("Softmax", "attention", scores), other);
        }

        // The shape of another value, taken apart and put together again.
        private string Reshaped(string x, string shapeOf)
        {
            Initializer("zero", 0);
            Initializer("rest", 4, 4);
            var rows = Node("Gather", "rows", Node("Shape", "shape", shapeOf), "zero");
            return Node("Reshape", "same", Product(x, 4, 4), Node("Concat", "target", new[] { rows, "rest" }, ("axis", new long[] { 0 })));
        }

        private string Transposed(string x) => Transpose(Node("Tanh", "tokens.first", Transpose(x, 1, 0, 2)), 1, 0, 2);

        private string Row(string value) => Node("Reshape", "as.row", value, "row");

        private string Product(string value, int rows, int columns)
        {
            var name = $"weight.{_names}";
            var weights = new float[rows * columns];
            GaussianNoise.Fill((ulong)_names++, weights);
            _initializers.Add(OnnxBytes.Tensor(name, ElementType.Float32, new long[] { rows, columns }, weights.SelectMany(weight => BitConverter.GetBytes(0.5f * weight)).ToArray()));
            return Node("MatMul", "product", value, name);
        }

        private string Transpose(string value, params long[] order) => Node("Transpose", "transposed", new[] { value }, ("perm", order));

        private void Initializer(string name, params long[] values)
        {
            if (_used.TryAdd(name, 1))
            {
                _initializers.Add(OnnxBytes.Integers(name, values));
            }
        }

        private string Node(string opType, string name, string first, params string[] others) =>
            Node(opType, name, others.Prepend(first).ToArray());

        private string Node(string opType, string name, string[] inputs, params (string, long[])[] attributes)
        {
            var output = _used.TryGetValue(name, out var count) ? $"{name}.{count}" : name;
            _used[name] = count + 1;
            _nodes.Add(OnnxBytes.Node(opType, inputs, output, attributes));
            return output;
        }

        private void Save(string path)
        {
            var graph = new GraphContent("random");
            graph.Nodes.AddRange(_nodes);
            graph.Initializers.AddRange(_initializers);
            graph.Inputs.Add(Rows("sample", 1, 4, 4));
            graph.Inputs.Add(Rows("timestep"));
            graph.Inputs.Add(Rows("text_embedding", 4));
            graph.Outputs.Add(Rows("output", 1, 4, 4));
            var model = new OnnxModel(
                path, 8, new[] { new OperatorSet("", 17) }, Array.Empty<ByteString>(), Array.Empty<OnnxNode>(), new Dictionary<string, OnnxTensor>(), Array.Empty<OnnxValue>(), Array.Empty<OnnxValue>());
            using var file = File.Create(path);
            model.Write(file, graph);
        }

        private static ByteString Rows(string name, params long[] row) => OnnxBytes.Value(
            name, ElementType.Float32, row.Select(side => new OnnxDimension(side, null)).Prepend(new OnnxDimension(null, Batch)));
    }
}
