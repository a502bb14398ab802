using NUnit.Framework;
using SpeCa.Editor.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    internal sealed class ThresholdScaleTests
    {
        [TestCase(0f, 0.001f)]
        [TestCase(0.25f, 0.01f)]
        [TestCase(0.5f, 0.1f)]
        [TestCase(1f, 10f)]
        [TestCase(-1f, 0.001f)]
        [TestCase(2f, 10f)]
        public void Equal_distances_are_equal_ratios(float position, float threshold)
        {
            Assert.That(ThresholdScale.ToThreshold(position), Is.EqualTo(threshold).Within(1).Ulps);
        }

        [TestCase(0.003f)]
        [TestCase(0.0725f)]
        [TestCase(0.25f)]
        [TestCase(7f)]
        public void A_threshold_of_three_digits_comes_back(float threshold)
        {
            float position = ThresholdScale.ToPosition(threshold);

            Assert.That(ThresholdScale.ToThreshold(position), Is.EqualTo(threshold).Within(1).Ulps);
        }

        [TestCase(0f, 0f)]
        [TestCase(-3f, 0f)]
        [TestCase(float.NaN, 0f)]
        [TestCase(100f, 1f)]
        public void What_is_off_the_slider_is_at_its_nearer_end(float threshold, float position)
        {
            Assert.That(ThresholdScale.ToPosition(threshold), Is.EqualTo(position));
        }
    }
}
