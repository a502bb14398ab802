using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks.Native;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>
    /// Lets ONNX Runtime infer the types of all values of a model without its weights: large initializers become inputs,
    /// and what is asked for becomes outputs. Done at several batch sizes, it tells which dimensions follow the batch.
    /// </summary>
    internal sealed class ShapeInference
    {
        // Shape computations read small tensors; beyond this size an initializer is a weight.
        private const int LargestShapeTensor = 1024;
        private static readonly long[] _batches = { 2, 3 };

        private readonly OnnxModel _model;
        private readonly InputShapes _inputs;
        private readonly HalfPrecision _precision;

        private ShapeInference(OnnxModel model, InputShapes inputs)
        {
            _model = model;
            _inputs = inputs;
            _precision = HalfPrecision.Of(model);
        }

        /// <summary>Infers the types of values; those that cannot be inferred are left out.</summary>
        /// <exception cref="OnnxRuntimeException">The graph does not hold together at these input shapes.</exception>
        public static Dictionary<string, TensorType> Infer(OnnxModel model, InputShapes inputs, IReadOnlyList<string> values) =>
            new ShapeInference(model, inputs).Infer(values);

        private Dictionary<string, TensorType> Infer(IReadOnlyList<string> values)
        {
            var types = new Dictionary<string, TensorType>();
            if (_inputs.Batch != null)
            {
                foreach (var (name, found) in InferAt(_inputs.Batch.Value, values))
                {
                    types[name] = new TensorType(found.Type, found.Shape.Select(side => new BatchSize(side, 0)).ToArray());
                }

                return types;
            }

            var fewer = InferAt(_batches[0], values);
            var more = InferAt(_batches[1], values);
            foreach (var (name, found) in fewer)
            {
                if (more.TryGetValue(name, out var other) && other.Shape.Length == found.Shape.Length)
                {
                    types[name] = new TensorType(found.Type, found.Shape.Zip(other.Shape, Fit).ToArray());
                }
            }

            return types;
        }

        private static BatchSize Fit(long fewer, long more)
        {
            var perRow = (more - fewer) / (_batches[1] - _batches[0]);
            return new BatchSize(fewer - (perRow * _batches[0]), perRow);
        }

        private Dictionary<string, (ElementType Type, long[] Shape)> InferAt(long batch, IReadOnlyList<string> values)
        {
            // The first use of ONNX Runtime in an import.
            _ = NativeLibraries.OfThisSystem().Prepare(given: null);
            using var file = new MemoryStream();
            _model.Write(file, Weightless(batch, values), _model.Functions.Select(_precision.Rewriter.Function));
            using var settings = new SessionOptions
            {
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            using var session = new InferenceSession(file.ToArray(), settings);
            var found = new Dictionary<string, (ElementType, long[])>();
            foreach (var (name, metadata) in session.OutputMetadata)
            {
                if (metadata.IsTensor && metadata.Dimensions.All(side => side >= 0))
                {
                    var type = _precision.Own((ElementType)(int)metadata.ElementDataType);
                    found[name] = (type, metadata.Dimensions.Select(side => (long)side).ToArray());
                }
            }

            return found;
        }

        private GraphContent Weightless(long batch, IReadOnlyList<string> values)
        {
            var graph = new GraphContent("shapes");
            graph.Nodes.AddRange(_model.Nodes.Select(node => _precision.Rewriter.Node(node.Message)));
            foreach (var tensor in _model.Initializers.Values)
            {
                if (tensor.ElementCount > LargestShapeTensor)
                {
                    graph.Inputs.Add(OnnxBytes.Value(tensor.Name, _precision.Given(tensor.Type), tensor.Shape.Select(Fixed)));
                }
                else
                {
                    graph.Initializers.Add(_precision.Rewriter.Tensor(InitializerBytes.Inline(tensor)));
                }
            }

            foreach (var input in _model.Inputs)
            {
                graph.Inputs.Add(OnnxBytes.Value(
                    input.Name, _precision.Given(input.Type), _inputs[input.Name].Select(side => Fixed(side.At(batch)))));
            }

            foreach (var value in values)
            {
                graph.Outputs.Add(OnnxBytes.Value(value, ElementType.Undefined, shape: null));
            }

            return graph;
        }

        private static OnnxDimension Fixed(long side) => new OnnxDimension(side, null);
    }
}
