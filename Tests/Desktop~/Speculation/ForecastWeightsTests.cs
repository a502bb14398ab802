using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class ForecastWeightsTests
    {
        private static readonly double[] _uneven = { 0.55, 0.7, 0.76, 1.0 };

        private static double[] Weights(ForecastBasis basis, double target, int count)
        {
            var weights = new double[count];
            ForecastWeights.Compute(_uneven.AsSpan(0, count), target, basis, weights);
            return weights;
        }

        [TestCase(0)]
        [TestCase(1)]
        [TestCase(2)]
        [TestCase(3)]
        public void Newton_continues_a_polynomial_of_its_order_exactly(int order)
        {
            double Polynomial(double x) => Enumerable.Range(0, order + 1).Sum(power => (power + 1.5) * Math.Pow(x, power));

            var weights = Weights(ForecastBasis.Newton, 0.3, order + 1);

            var forecast = weights.Zip(_uneven, (weight, position) => weight * Polynomial(position)).Sum();
            Assert.That(forecast, Is.EqualTo(Polynomial(0.3)).Within(1e-10));
        }

        [TestCase(0f, 2)]
        [TestCase(1f, 3)]
        public void Share_of_the_highest_term_leads_from_the_order_below_to_the_whole_order(float share, int count)
        {
            var weights = new double[3];
            ForecastWeights.Compute(_uneven.AsSpan(0, 3), 0.3, ForecastBasis.Newton, weights, share);

            Assert.That(weights[..count], Is.EqualTo(Weights(ForecastBasis.Newton, 0.3, count)).Within(1e-12));
            Assert.That(weights[count..], Is.All.Zero.Within(1e-12));
        }

        [Test]
        public void Half_of_the_highest_term_is_half_way()
        {
            var half = new double[3];
            ForecastWeights.Compute(_uneven.AsSpan(0, 3), 0.3, ForecastBasis.Newton, half, 0.5);

            var none = Weights(ForecastBasis.Newton, 0.3, 2).Append(0);
            var all = Weights(ForecastBasis.Newton, 0.3, 3);
            Assert.That(half, Is.EqualTo(none.Zip(all, (one, other) => (one + other) / 2)).Within(1e-12));
        }

        [TestCase(ForecastBasis.Newton)]
        [TestCase(ForecastBasis.Taylor)]
        public void Weights_sum_to_one(ForecastBasis basis)
        {
            Assert.That(Weights(basis, 0.3, 4).Sum(), Is.EqualTo(1).Within(1e-9));
        }

        [TestCase(1)]
        [TestCase(2)]
        public void Both_bases_agree_up_to_order_one(int count)
        {
            Assert.That(Weights(ForecastBasis.Taylor, 0.3, count), Is.EqualTo(Weights(ForecastBasis.Newton, 0.3, count)).Within(1e-12));
        }

        // The recursion of the released code, on values: D_i = (D_{i-1} - previous D_{i-1}) / distance to the step before.
        [Test]
        public void Taylor_follows_the_released_recursion()
        {
            var values = new[] { 2.0, -1.0, 0.5, 3.0 };
            var previous = Array.Empty<double>();
            var previousPosition = double.NaN;
            for (var age = 3; age >= 0; age--)
            {
                var derivatives = new double[previous.Length + 1];
                derivatives[0] = values[age];
                for (var order = 1; order < derivatives.Length; order++)
                {
                    derivatives[order] = (derivatives[order - 1] - previous[order - 1]) / (_uneven[age] - previousPosition);
                }

                (previous, previousPosition) = (derivatives, _uneven[age]);
            }

            var distance = 0.3 - _uneven[0];
            var expected = previous[0] + previous[1] * distance + previous[2] * distance * distance / 2
                + previous[3] * distance * distance * distance / 6;

            var forecast = Weights(ForecastBasis.Taylor, 0.3, 4).Zip(values, (weight, value) => weight * value).Sum();

            Assert.That(forecast, Is.EqualTo(expected).Within(1e-9));
        }
    }
}
