using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Concepts;

namespace SpeCa.Tests.Benchmarking.Concepts
{
    public sealed class StateForecastTests
    {
        // States whose one value is a function of the step, at uneven timesteps.
        private static FullStepLog Log(int steps, Func<double, double> value)
        {
            var log = new FullStepLog();
            foreach (var step in Enumerable.Range(0, steps))
            {
                var timestep = 1 - (0.1 * step) + (0.002 * step * step);
                log.Timesteps.Add(timestep);
                log.States.Add([(float)value(timestep)]);
            }

            return log;
        }

        [TestCase(1)]
        [TestCase(2)]
        public void Polynomials_of_the_order_are_forecast_exactly(int order)
        {
            var log = Log(12, timestep => 2 + (3 * Math.Pow(timestep, order)));

            var forecast = new StateForecast(order, 1).At(log, [1, 3, 6], 9);

            Assert.That(forecast[0], Is.EqualTo(log.States[9][0]).Within(1e-4));
        }

        [Test]
        public void Order_0_is_the_last_state()
        {
            var log = Log(12, timestep => timestep);

            var forecast = new StateForecast(0, 1).At(log, [1, 3, 6], 9);

            Assert.That(forecast[0], Is.EqualTo(log.States[6][0]));
        }

        [Test]
        public void Error_grows_with_the_distance_where_the_order_is_too_low()
        {
            var log = Log(30, timestep => 5 + Math.Pow(timestep, 2));
            var forecast = new StateForecast(1, 1);

            var errors = new[] { 1, 2, 4 }.Select(distance => forecast.MedianError([log], distance)).ToArray();

            Assert.That(errors, Is.Ordered.And.All.GreaterThan(0));
        }
    }
}
