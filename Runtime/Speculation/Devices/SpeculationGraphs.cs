using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>The graphs that forecast and compare within a device's memory. Tensors are [rows, planes, width].</summary>
    internal static class SpeculationGraphs
    {
        /// <summary>Sums of a row that an error is made of.</summary>
        public const int Sums = 3;

        private const int Planes = 1;
        private const int Width = 2;

        /// <summary>
        /// Weighted sums of kept features: inputs are all tensors of the first feature, of the next and so on, then for each
        /// row of the outputs its row in the features, int64[rows], and the features' weights, [rows, features, 1].
        /// </summary>
        public static DeviceGraph Forecast(int features, int tensors)
        {
            var graph = new DeviceGraph();
            var kept = Enumerable.Range(0, features).Select(_ => graph.Inputs(tensors)).ToArray();
            var index = graph.Input(ElementType.Int64, rank: 1);
            var weights = graph.Input();
            var weight = Enumerable.Range(0, features)
                .Select(feature => graph.Add("Gather", new[] { weights, graph.Integer(feature) }, "axis", Planes))
                .ToArray();
            for (var tensor = 0; tensor < tensors; tensor++)
            {
                var sum = "";
                for (var feature = 0; feature < features; feature++)
                {
                    var term = graph.Add("Mul", graph.Add("Gather", kept[feature][tensor], index), weight[feature]);
                    sum = feature == 0 ? term : graph.Add("Add", sum, term);
                }

                graph.Output(sum);
            }

            return graph;
        }

        /// <summary>
        /// The sums that an error is made of, [rows, 1, 3], in the order of <see cref="VerificationError.Add(double, double, double, long)"/>:
        /// inputs are the forecast tensors, then the computed ones.
        /// </summary>
        public static DeviceGraph ErrorSums(ErrorMetric metric, int tensors)
        {
            var graph = new DeviceGraph();
            var forecasts = graph.Inputs(tensors);
            var computed = graph.Inputs(tensors);
            var planes = graph.Integer(Planes);
            var width = graph.Integer(Width);
            var sums = new List<string>();
            for (var tensor = 0; tensor < tensors; tensor++)
            {
                var terms = Terms(graph, metric, forecasts[tensor], computed[tensor]).Select(Sum).ToArray();
                sums = tensor == 0
                    ? terms.ToList()
                    : sums.Zip(terms, (sum, term) => graph.Add("Add", sum, term)).ToList();
            }

            // What the metric has no use for is never read.
            sums.AddRange(Enumerable.Repeat(sums[0], Sums - sums.Count));
            graph.Output(graph.Add("Concat", sums, "axis", Width));
            return graph;

            string Sum(string values) => graph.Add("ReduceSum", graph.Add("ReduceSum", values, width), planes);
        }

        private static string[] Terms(DeviceGraph graph, ErrorMetric metric, string forecast, string computed)
        {
            switch (metric)
            {
                case ErrorMetric.RelativeL2:
                    var difference = Difference();
                    return new[] { graph.Add("Mul", difference, difference), graph.Add("Mul", computed, computed) };
                case ErrorMetric.Cosine:
                    return new[]
                    {
                        graph.Add("Mul", forecast, computed),
                        graph.Add("Mul", computed, computed),
                        graph.Add("Mul", forecast, forecast),
                    };
                case ErrorMetric.ElementwiseRelativeL1:
                    var size = graph.Add("Add", graph.Add("Abs", computed), graph.Constant(VerificationError.ElementEpsilon));
                    return new[] { graph.Add("Div", graph.Add("Abs", Difference()), size) };
                default:
                    return new[] { graph.Add("Abs", Difference()), graph.Add("Abs", computed) };
            }

            string Difference() => graph.Add("Sub", forecast, computed);
        }
    }
}
