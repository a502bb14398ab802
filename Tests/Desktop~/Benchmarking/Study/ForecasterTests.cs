using System;
using NUnit.Framework;
using SpeCa.Benchmarks.Study;
using SpeCa.Benchmarks.Study.Forecasting;

namespace SpeCa.Tests.Benchmarking
{
    /// <summary>Forecasts of closed forms.</summary>
    [TestFixture]
    public sealed class ForecasterTests
    {
        [Test]
        public void Chebyshev_fit_without_a_penalty_continues_a_cubic()
        {
            static double Cubic(double x) => 1 + x - (2 * x * x) + (0.5 * x * x * x);

            var forecast = Forecast(new ChebyshevForecaster(1, 1e-12, 1, 0), Cubic, [1, 0.9, 0.85, 0.7, 0.6, 0.5], 0.3);

            Assert.That(forecast, Is.EqualTo(Cubic(0.3)).Within(1e-4));
        }

        [Test]
        public void Chebyshev_share_of_0_is_order_1()
        {
            static double Square(double x) => x * x;

            // The line through (0.7, 0.49) and (0.6, 0.36).
            var forecast = Forecast(new ChebyshevForecaster(0, 0.1, 1, 0), Square, [1, 0.9, 0.8, 0.7, 0.6], 0.4);

            Assert.That(forecast, Is.EqualTo(0.36 - (0.2 * 1.3)).Within(1e-5));
        }

        // 2 sigma^2 = 0.98 of the slope, and the second difference with sigma^2 (4 sigma^2 x^2 - 2) / 2 at x = 2.
        [Test]
        public void Hermite_terms_are_contracted()
        {
            static double Square(double x) => x * x;

            var forecast = Forecast(new HermiteForecaster(0.7), Square, [0, 1, 2], 4);

            var second = 0.49 * ((4 * 0.49 * 4) - 2) / 2 * 2;
            Assert.That(forecast, Is.EqualTo(4 + (0.98 * 2 * 3) + second).Within(1e-5));
        }

        [Test]
        public void One_mode_continues_an_exponential_approach()
        {
            static double Decay(double x) => 3 - (2 * Math.Exp(-x));

            var forecast = Forecast(new SlopeModeForecaster(), Decay, [0, 0.5, 1, 1.5], 2.5);

            Assert.That(forecast, Is.EqualTo(Decay(2.5)).Within(0.01));
        }

        [Test]
        public void Hindsight_finds_the_order_of_a_parabola()
        {
            static double Square(double x) => 1 + (x * x);

            var forecast = Forecast(new HindsightForecaster(0, 0), Square, [0, 1, 2, 3], 5);

            Assert.That(forecast, Is.EqualTo(Square(5)).Within(1e-4));
        }

        [Test]
        public void Hindsight_before_anything_to_learn_from_has_its_first_share()
        {
            static double Square(double x) => x * x;

            // Order 1 gives 10; the highest term adds 2 x 3 = 6.
            var forecast = Forecast(new HindsightForecaster(0.5, 0.5), Square, [0, 1, 2], 4);

            Assert.That(forecast, Is.EqualTo(10 + (0.5 * 6)).Within(1e-5));
        }

        private static double Forecast(IForecaster forecaster, Func<double, double> feature, double[] positions, double target)
        {
            var log = new FeatureLog(forecaster.Kept, 2);
            var forecasts = forecaster.Start();
            foreach (var position in positions)
            {
                float[] values = [(float)feature(position), (float)(2 * feature(position))];
                forecasts.Learn(log, position, values);
                log.Record(position, values);
            }

            var forecast = new float[2];
            log.Forecast(forecasts, target, forecast);
            Assert.That(forecast[1], Is.EqualTo(2 * forecast[0]).Within(1e-4));
            return forecast[0];
        }
    }
}
