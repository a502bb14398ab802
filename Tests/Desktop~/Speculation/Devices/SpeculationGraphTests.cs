using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Devices;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>The graphs that run on a device, beside the same arithmetic on the host.</summary>
    public sealed class SpeculationGraphTests
    {
        private const int Rows = 3;
        private const int RowLength = 5 * 7;

        [Test]
        public void Forecast_of_every_row_is_the_weighted_sum_of_its_features([Values(1, 2, 3, 4)] int features, [Values(1, 2)] int tensors)
        {
            var kept = Enumerable.Range(0, features * tensors).Select(tensor => Noise((ulong)tensor)).ToArray();
            float[] weights = [.. Enumerable.Range(0, 2 * features).Select(place => 0.7f - (0.4f * place))];
            long[] index = [2, 0];
            object[] inputs = [.. kept.Select(values => Tensor(values, Rows)), index, (weights, new long[] { 2, features, 1 })];

            var outputs = Run(SpeculationGraphs.Forecast(features, tensors), inputs);

            for (var tensor = 0; tensor < tensors; tensor++)
            {
                for (var place = 0; place < 2 * RowLength; place++)
                {
                    var (row, offset) = (place / RowLength, place % RowLength);
                    var expected = Enumerable.Range(0, features).Sum(
                        feature => (double)weights[(row * features) + feature] * kept[(feature * tensors) + tensor][(index[row] * RowLength) + offset]);
                    Assert.That(outputs[tensor][place], Is.EqualTo(expected).Within(1e-6));
                }
            }
        }

        [Test]
        public void Error_of_every_row_is_that_of_the_host([Values] ErrorMetric metric, [Values(1, 2)] int tensors)
        {
            var forecasts = Enumerable.Range(0, tensors).Select(tensor => Noise((ulong)tensor)).ToArray();
            var computed = Enumerable.Range(0, tensors).Select(tensor => Noise(100 + (ulong)tensor)).ToArray();
            object[] inputs = [.. forecasts.Concat(computed).Select(values => Tensor(values, Rows))];

            var sums = Run(SpeculationGraphs.ErrorSums(metric, tensors), inputs)[0];

            for (var row = 0; row < Rows; row++)
            {
                var host = new VerificationError(metric);
                for (var tensor = 0; tensor < tensors; tensor++)
                {
                    host.Add(Row(forecasts[tensor], row), Row(computed[tensor], row));
                }

                Assert.That(Value(metric, sums, row, tensors), Is.EqualTo(host.Value).Within(1e-5f * host.Value));
            }
        }

        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        [TestCase(1e30f, Description = "Its square overflows.")]
        public void Value_that_is_not_finite_makes_the_error_of_its_row_alone_not_finite(float value)
        {
            foreach (var metric in new[] { ErrorMetric.RelativeL2, ErrorMetric.Cosine })
            {
                var computed = Noise(2);
                computed[RowLength + 3] = value;

                var sums = Run(SpeculationGraphs.ErrorSums(metric, 1), Tensor(Noise(1), Rows), Tensor(computed, Rows))[0];

                Assert.That(float.IsFinite(Value(metric, sums, 0, 1)), Is.True);
                Assert.That(float.IsFinite(Value(metric, sums, 1, 1)), Is.False);
                Assert.That(float.IsFinite(Value(metric, sums, 2, 1)), Is.True);
            }
        }

        [Test]
        public void Scatter_replaces_the_rows_that_are_put_and_no_others()
        {
            var (source, kept) = (Noise(1), Noise(2));
            kept[0] = float.NaN;
            float[] isPut = [1, 0, 1];

            var found = Run(RowGraphs.Scatter(1), Tensor(source, Rows), Tensor(kept, Rows), new long[] { 2, 0, 1 }, (isPut, new long[] { 3, 1, 1 }))[0];

            Assert.That(Row(found, 0), Is.EqualTo(Row(source, 2)));
            Assert.That(Row(found, 1), Is.EqualTo(Row(kept, 1)));
            Assert.That(Row(found, 2), Is.EqualTo(Row(source, 1)));
        }

        [Test]
        public void Gather_takes_the_rows_that_are_asked_for()
        {
            var source = Noise(1);

            var found = Run(RowGraphs.Gather(1), Tensor(source, Rows), new long[] { 1, 1 })[0];

            Assert.That(Row(found, 0), Is.EqualTo(Row(source, 1)));
            Assert.That(Row(found, 1), Is.EqualTo(Row(source, 1)));
        }

        private static float[] Noise(ulong seed)
        {
            var values = new float[Rows * RowLength];
            GaussianNoise.Fill(seed, values);
            return values;
        }

        private static float[] Row(float[] values, int row) => values[(row * RowLength)..((row + 1) * RowLength)];

        private static (float[] Values, long[] Shape) Tensor(float[] values, int rows) => (values, [rows, 5, 7]);

        private static float Value(ErrorMetric metric, float[] sums, int row, int tensors)
        {
            var error = new VerificationError(metric);
            error.Add(sums[row * 3], sums[(row * 3) + 1], sums[(row * 3) + 2], tensors * RowLength);
            return error.Value;
        }

        private static float[][] Run(DeviceGraph graph, params object[] inputs)
        {
            using var session = new InferenceSession(graph.ToBytes());
            using var options = new RunOptions();
            var part = graph.Part;
            var values = inputs.Select(Value).ToArray();
            using var outputs = session.Run(
                options, part.Inputs.Select(input => input.Name).ToArray(), values, part.Outputs.Select(output => output.Name).ToArray());
            foreach (var value in values)
            {
                value.Dispose();
            }

            return outputs.Select(output => output.GetTensorDataAsSpan<float>().ToArray()).ToArray();
        }

        private static OrtValue Value(object input) => input is long[] index
            ? OrtValue.CreateTensorValueFromMemory(index, [index.Length])
            : OrtValue.CreateTensorValueFromMemory((((float[], long[]))input).Item1, (((float[], long[]))input).Item2);
    }
}
