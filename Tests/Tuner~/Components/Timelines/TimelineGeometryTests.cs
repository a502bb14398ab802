using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Timelines;
using SpeCa.Runtime.Speculation;
using SpeCa.Tuner.Components.Timelines;

namespace SpeCa.Tuner.Tests.Components.Timelines
{
    public sealed class TimelineGeometryTests
    {
        [Test]
        public void Errors_stand_on_a_logarithmic_axis_of_whole_decades()
        {
            var geometry = new TimelineGeometry([Verified(0.002f, 0.05f)]);

            Assert.That((geometry.LowestDecade, geometry.HighestDecade), Is.EqualTo((-3, -1)));
            Assert.That(geometry.Y(0.1), Is.EqualTo(TimelineGeometry.ErrorTop).Within(1e-9));
            Assert.That(geometry.Y(0.001), Is.EqualTo(TimelineGeometry.ErrorTop + TimelineGeometry.ErrorHeight).Within(1e-9));
            Assert.That(geometry.Y(0.01), Is.EqualTo(TimelineGeometry.ErrorTop + (TimelineGeometry.ErrorHeight / 2)).Within(1e-9));
        }

        [TestCase(0)]
        [TestCase(float.NaN)]
        [TestCase(1e-12f)]
        public void What_the_axis_does_not_hold_stands_at_its_lower_end(float error)
        {
            var geometry = new TimelineGeometry([Verified(0.002f, 0.05f)]);

            Assert.That(geometry.Y(error), Is.EqualTo(TimelineGeometry.ErrorTop + TimelineGeometry.ErrorHeight).Within(1e-9));
        }

        [Test]
        public void An_infinite_error_stands_at_the_upper_end()
        {
            var geometry = new TimelineGeometry([Verified(float.PositiveInfinity, 0.05f)]);

            Assert.That(geometry.Y(float.PositiveInfinity), Is.EqualTo(TimelineGeometry.ErrorTop).Within(1e-9));
        }

        [TestCase(1)]
        [TestCase(16)]
        [TestCase(50)]
        [TestCase(1000)]
        public void All_columns_are_within_the_picture(int count)
        {
            var geometry = new TimelineGeometry([.. Enumerable.Range(0, count).Select(step => new TimelineStep(step, StepOutcome.Full, float.NaN, float.NaN, 20, 1))]);

            Assert.That(geometry.X(0), Is.EqualTo(TimelineGeometry.Left));
            Assert.That(geometry.X(count - 1) + geometry.Bar, Is.LessThanOrEqualTo(TimelineGeometry.Width));
            Assert.That(geometry.Bar, Is.Positive);
        }

        [Test]
        public void The_step_with_the_most_blocks_has_the_whole_height_and_one_block_is_still_seen()
        {
            var geometry = new TimelineGeometry(
                [new(0, StepOutcome.Full, float.NaN, float.NaN, 40, 1), new(1, StepOutcome.Unverified, float.NaN, float.NaN, 1, 1)]);

            Assert.That(geometry.BlocksBar(40), Is.EqualTo(TimelineGeometry.BlocksHeight));
            Assert.That(geometry.BlocksBar(1), Is.GreaterThan(TimelineGeometry.BlocksHeight / 40));
        }

        private static TimelineStep Verified(float error, float threshold) => new(0, StepOutcome.Accepted, error, threshold, 1, 1);
    }
}
