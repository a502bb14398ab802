using Bunit;
using NUnit.Framework;
using SpeCa.Tuner.Components.Calibration;

namespace SpeCa.Tuner.Tests.Components.Calibration
{
    public sealed class CurveChartTests : ComponentTests
    {
        [Test]
        public void Every_point_with_a_finite_quality_is_shown()
        {
            var chart = Render(
                new CurvePoint(1, double.PositiveInfinity, "exact"), new CurvePoint(2.5, 48, "0.006"), new CurvePoint(4, 38, "0.02"));

            Assert.That(chart.FindAll("circle.point"), Has.Count.EqualTo(2));
        }

        [Test]
        public void The_found_one_is_marked_by_shape_and_in_words()
        {
            var chart = Render(new CurvePoint(2.5, 48, "0.006"), new CurvePoint(3.5, 42.4, "0.01", IsFound: true));

            Assert.That(chart.FindAll("g.found path"), Has.Count.EqualTo(1));
            Assert.That(chart.Find("svg").GetAttribute("aria-label"), Is.EqualTo("2 settings measured. Found: 0.01: 3.50× fewer blocks, 42.4 dB"));
        }

        [Test]
        public void It_can_be_empty()
        {
            var chart = Render();

            Assert.That(chart.Find("svg").GetAttribute("aria-label"), Is.EqualTo("0 settings measured so far"));
        }

        [Test]
        public void Faster_is_further_right_and_better_is_further_up()
        {
            var geometry = new CurveGeometry([new CurvePoint(2, 50, "slow"), new CurvePoint(6, 30, "fast")]);

            Assert.That(geometry.X(6), Is.GreaterThan(geometry.X(2)));
            Assert.That(geometry.Y(50), Is.LessThan(geometry.Y(30)));
        }

        [TestCase(2, 2.01)]
        [TestCase(1, 8)]
        public void The_grid_has_a_handful_of_round_lines(double slowest, double fastest)
        {
            var geometry = new CurveGeometry([new CurvePoint(slowest, 40, "a"), new CurvePoint(fastest, 39, "b")]);

            Assert.That(geometry.SpeedLines, Has.Count.InRange(3, 9));
            Assert.That(geometry.SpeedLines[0], Is.LessThanOrEqualTo(slowest));
            Assert.That(geometry.SpeedLines[^1], Is.GreaterThanOrEqualTo(fastest));
        }

        private IRenderedComponent<CurveChart> Render(params CurvePoint[] points) =>
            Context.Render<CurveChart>(parameters => parameters.Add(chart => chart.Points, points));
    }
}
