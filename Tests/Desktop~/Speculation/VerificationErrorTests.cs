using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class VerificationErrorTests
    {
        private static float Error(ErrorMetric metric, float[] forecast, float[] computed)
        {
            var error = new VerificationError(metric);
            error.Add(forecast, computed);
            return error.Value;
        }

        // By hand, for f = (1, 2, 2) and c = (1, 4, 0): |f - c| = (0, 2, 2), ||f|| = 3, ||c|| = sqrt 17, f.c = 9.
        [TestCase(ErrorMetric.RelativeL2, 0.685994341)] // sqrt 8 / sqrt 17
        [TestCase(ErrorMetric.L1, 1.333333333)] // 4 / 3
        [TestCase(ErrorMetric.RelativeL1, 0.8)] // 4 / 5
        [TestCase(ErrorMetric.Cosine, 0.272393125)] // 1 - 9 / (3 sqrt 17)
        public void Metric_has_its_value_by_hand(ErrorMetric metric, double expected)
        {
            Assert.That(Error(metric, new float[] { 1, 2, 2 }, new float[] { 1, 4, 0 }), Is.EqualTo(expected).Within(1e-6));
        }

        [Test]
        public void Elementwise_metric_is_the_mean_of_relative_differences()
        {
            var error = Error(ErrorMetric.ElementwiseRelativeL1, new float[] { 1, 3 }, new float[] { 2, -4 });

            Assert.That(error, Is.EqualTo((0.5 + 1.75) / 2).Within(1e-5));
        }

        [Test]
        public void Parts_count_as_one_feature([Values] ErrorMetric metric)
        {
            var forecast = Enumerable.Range(0, 37).Select(index => MathF.Sin(index)).ToArray();
            var computed = Enumerable.Range(0, 37).Select(index => MathF.Sin(index + 0.1f)).ToArray();
            var parts = new VerificationError(metric);

            parts.Add(forecast.AsSpan(0, 5), computed.AsSpan(0, 5));
            parts.Add(forecast.AsSpan(5), computed.AsSpan(5));

            Assert.That(parts.Value, Is.EqualTo(Error(metric, forecast, computed)).Within(1e-5));
        }

        [Test]
        public void One_value_that_is_no_number_spoils_the_error([Values] ErrorMetric metric, [Values(0, 9, 36)] int place)
        {
            var forecast = new float[37];
            Array.Fill(forecast, 1);
            forecast[place] = float.NaN;
            var computed = new float[37];
            Array.Fill(computed, 2);

            Assert.That(Error(metric, forecast, computed), Is.NaN);
        }

        [Test]
        public void Infinite_value_leaves_no_finite_error(
            [Values] ErrorMetric metric, [Values(0, 36)] int place, [Values] bool inForecast)
        {
            var forecast = Enumerable.Repeat(1f, 37).ToArray();
            var computed = Enumerable.Repeat(2f, 37).ToArray();
            (inForecast ? forecast : computed)[place] = float.PositiveInfinity;

            Assert.That(float.IsFinite(Error(metric, forecast, computed)), Is.False);
        }

        // ||c||_2 is beyond float, ||f - c||_2 is not: the quotient must not become 0.
        [Test]
        public void Overflowing_size_is_no_perfect_forecast()
        {
            var error = Error(ErrorMetric.RelativeL2, new float[] { 1.1e20f }, new float[] { 1.05e20f });

            Assert.That(float.IsFinite(error), Is.False);
        }

        [Test]
        public void Every_value_counts_whatever_the_length([Values] ErrorMetric metric, [Values(1, 7, 19, 33)] int length)
        {
            var forecast = Enumerable.Range(0, length).Select(index => MathF.Sin(index + 0.3f)).ToArray();
            var computed = Enumerable.Range(0, length).Select(index => MathF.Sin(index + 0.5f)).ToArray();

            Assert.That(Error(metric, forecast, computed), Is.EqualTo(InDouble(metric, forecast, computed)).Within(2e-6));
        }

        private static double InDouble(ErrorMetric metric, float[] forecast, float[] computed)
        {
            var pairs = forecast.Zip(computed, (f, c) => (F: (double)f, C: (double)c)).ToArray();
            return metric switch
            {
                ErrorMetric.RelativeL2 =>
                    Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.F - pair.C, 2)) / pairs.Sum(pair => pair.C * pair.C)),
                ErrorMetric.L1 => pairs.Average(pair => Math.Abs(pair.F - pair.C)),
                ErrorMetric.RelativeL1 => pairs.Sum(pair => Math.Abs(pair.F - pair.C)) / pairs.Sum(pair => Math.Abs(pair.C)),
                ErrorMetric.Cosine => 1 - (pairs.Sum(pair => pair.F * pair.C)
                    / Math.Sqrt(pairs.Sum(pair => pair.F * pair.F) * pairs.Sum(pair => pair.C * pair.C))),
                _ => pairs.Average(pair => Math.Abs(pair.F - pair.C) / (Math.Abs(pair.C) + 1e-6)),
            };
        }
    }
}
