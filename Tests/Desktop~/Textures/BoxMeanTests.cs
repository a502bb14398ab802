using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    public class BoxMeanTests
    {
        [Test]
        public void Every_square_of_every_plane_becomes_its_mean()
        {
            float[] planes =
            [
                1, 2, 3, 4, 5, 6,
                3, 2, 5, 4, 7, 6,
                10, 20, 0, 0, 1, 0,
                30, 40, 0, 8, 0, 0,
            ];

            var means = BoxMean.Of(planes, width: 3, factor: 2);

            Assert.That(means, Is.EqualTo(new[] { 2f, 4, 6, 25, 2, 0.25f }));
        }

        // The nearest float to a third is found only if the sum is rounded once.
        [Test]
        public void Mean_of_equal_values_is_the_value_itself([Values(2, 3, 5, 7)] int factor)
        {
            var values = new float[factor * factor];
            System.Array.Fill(values, 1 / 3f);

            Assert.That(BoxMean.Of(values, 1, factor), Is.EqualTo(new[] { 1 / 3f }));
        }

        [Test]
        public void Nothing_stays_nothing()
        {
            Assert.That(BoxMean.Of([], 4, 2), Is.Empty);
        }
    }
}
