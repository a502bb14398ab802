using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class BootstrapTests
    {
        [Test]
        public void The_mean_s_interval_is_that_of_the_central_limit_theorem()
        {
            // 0 and 1 half and half, 400 of them: the mean's standard error is 0.5 / 20, and 1.96 of them are 0.049.
            var values = Enumerable.Range(0, 400).Select(place => place % 2.0).ToArray();

            var (low, high) = Bootstrap.Interval(values, resample => resample.Average());

            Assert.That(low, Is.EqualTo(0.5 - 0.049).Within(0.01));
            Assert.That(high, Is.EqualTo(0.5 + 0.049).Within(0.01));
        }

        [Test]
        public void A_share_is_that_of_resamples()
        {
            // Of two values one is left out by 1 in 4 resamples.
            double[] values = [0, 1];

            var share = Bootstrap.Share(values, resample => resample.Contains(1));

            Assert.That(share, Is.EqualTo(0.75).Within(0.05));
        }

        [Test]
        public void The_same_values_give_the_same_interval()
        {
            double[] values = [3, 1, 4, 1, 5, 9, 2, 6];

            var first = Bootstrap.Interval(values, resample => resample.Sum());
            var second = Bootstrap.Interval(values, resample => resample.Sum());

            Assert.That(first, Is.EqualTo(second));
        }

        [Test]
        public void Resamples_hold_nothing_but_the_values()
        {
            Gen.Double[-1, 1].Array[1, 9].Sample(
                values => Bootstrap.Share(values, resample => resample.Count == values.Length && resample.All(values.Contains)) == 1, iter: 50);
        }
    }
}
