using NUnit.Framework;
using SpeCa.Tuner.Components.Controls;

namespace SpeCa.Tuner.Tests.Components.Controls
{
    public sealed class SliderScaleTests
    {
        private readonly SliderScale _threshold = new(0.001, 1, IsLogarithmic: true);
        private readonly SliderScale _steps = new(4, 100);

        [TestCase(0, 0.001)]
        [TestCase(333, 0.01)]
        [TestCase(667, 0.1)]
        [TestCase(1000, 1)]
        public void Equal_distances_are_equal_factors_on_a_logarithmic_scale(int position, double value)
        {
            Assert.That(_threshold.ValueAt(position), Is.EqualTo(value));
            Assert.That(_threshold.PositionOf(value), Is.EqualTo(position));
        }

        [Test]
        public void A_logarithmic_scale_gives_two_digits()
        {
            Assert.That(_threshold.ValueAt(400), Is.EqualTo(0.016));
        }

        [Test]
        public void A_linear_scale_gives_whole_steps_and_its_ends()
        {
            Assert.That(_steps.ValueAt(0), Is.EqualTo(4));
            Assert.That(_steps.ValueAt(500), Is.EqualTo(52));
            Assert.That(_steps.ValueAt(501), Is.EqualTo(52));
            Assert.That(_steps.ValueAt(1000), Is.EqualTo(100));
        }

        [Test]
        public void Values_beyond_an_end_stand_at_that_end()
        {
            Assert.That(_threshold.PositionOf(0), Is.Zero);
            Assert.That(_threshold.PositionOf(50), Is.EqualTo(SliderScale.Positions));
            Assert.That(_steps.PositionOf(-3), Is.Zero);
        }

        [Test]
        public void One_key_press_changes_every_value([Range(1, 15)] int run)
        {
            var scale = new SliderScale(1, 16);

            var next = scale.ValueAt(scale.PositionOf(run) + scale.KeyStep);

            Assert.That(next, Is.EqualTo(run + 1));
        }
    }
}
