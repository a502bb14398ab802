using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    [TestFixture]
    public sealed class FeatureHistoryTests
    {
        [Test]
        public void A_forecast_continues_the_polynomial_of_its_order_over_uneven_steps([Range(0, 3)] int order)
        {
            var history = new FeatureHistory(new ForecastOptions { Order = order }, 1);
            foreach (double position in new[] { 1, 0.9, 0.7, 0.65 })
            {
                history.Record(position)[0] = (float)Math.Pow(position, order);
            }

            float forecast = Forecast(history, 0.5);

            Assert.That(forecast, Is.EqualTo(Math.Pow(0.5, order)).Within(1e-5));
        }

        [Test]
        public void The_order_is_what_the_history_allows()
        {
            var history = new FeatureHistory(new ForecastOptions { Order = 3 }, 1);
            history.Record(3)[0] = 10;
            float reused = Forecast(history, 1);
            history.Record(2)[0] = 14;

            float extrapolated = Forecast(history, 1);

            Assert.That((reused, extrapolated), Is.EqualTo((10f, 18f)));
        }

        // x^2 is 9, 4 and 1 at 3, 2 and 1: the line through the latest two gives -2 at 0, the parabola 0.
        [Test]
        public void A_share_of_the_highest_term_counts_once_there_are_features_for_it()
        {
            var history = new FeatureHistory(new ForecastOptions { Order = 2, HighestTermShare = 0.25f }, 1);
            history.Record(3)[0] = 9;
            history.Record(2)[0] = 4;
            float line = Forecast(history, 1);
            history.Record(1)[0] = 1;

            float forecast = Forecast(history, 0);

            Assert.That((line, forecast), Is.EqualTo((-1f, -1.5f)));
        }

        [TestCase(-0.1f)]
        [TestCase(1.1f)]
        [TestCase(float.NaN)]
        public void A_share_outside_0_to_1_is_refused(float share)
        {
            Assert.That(
                () => new ForecastOptions { HighestTermShare = share }.Validate(),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("HighestTermShare"));
        }

        [Test]
        public void The_oldest_feature_makes_room_for_the_newest()
        {
            var history = new FeatureHistory(new ForecastOptions { Order = 1 }, 1);
            history.Record(5)[0] = 1000;
            history.Record(4)[0] = 1;
            history.Record(3)[0] = 2;

            float forecast = Forecast(history, 1);

            Assert.That(history.Count, Is.EqualTo(2));
            Assert.That(forecast, Is.EqualTo(4f));
        }

        [Test]
        public void A_part_of_the_feature_is_forecast_from_its_own_values()
        {
            var history = new FeatureHistory(new ForecastOptions { Order = 1 }, 5);
            new float[] { 1, 2, 3, 4, 5 }.CopyTo(history.Record(2));
            new float[] { 1, 3, 5, 7, 9 }.CopyTo(history.Record(1));
            float[] part = new float[2];

            history.Forecast(history.PlanAt(0), 2, part);

            float[] expected = [7, 10];
            Assert.That(part, Is.EqualTo(expected));
        }

        // Longer than the piece that is forecast at a time, and no multiple of it.
        [TestCase(FeatureHistory.TileLength * 2)]
        [TestCase((FeatureHistory.TileLength * 2) + 77)]
        public void A_long_feature_is_forecast_as_value_by_value(int length)
        {
            var history = new FeatureHistory(new ForecastOptions { Order = 2 }, length);
            var features = Enumerable.Range(0, 3).Select(age => Enumerable.Range(0, length).Select(index => MathF.Sin((index * 0.7f) + age)).ToArray()).ToArray();
            features[2].CopyTo(history.Record(4));
            features[1].CopyTo(history.Record(2));
            features[0].CopyTo(history.Record(1));
            var plan = history.PlanAt(0);
            var forecast = new float[length];

            history.Forecast(plan, 0, forecast);

            var expected = Enumerable.Range(0, length)
                .Select(index => (plan[0] * features[0][index]) + (plan[1] * features[1][index]) + (plan[2] * features[2][index]))
                .ToArray();
            Assert.That(forecast, Is.EqualTo(expected).Within(1e-5f));
        }

        [Test]
        public void Nothing_is_forecast_before_the_first_full_step()
        {
            var history = new FeatureHistory(ForecastOptions.Default, 1);

            Assert.That(() => history.PlanAt(0), Throws.InvalidOperationException);
        }

        private static float Forecast(FeatureHistory history, double position)
        {
            float[] forecast = new float[1];
            history.Forecast(history.PlanAt(position), 0, forecast);
            return forecast[0];
        }
    }
}
