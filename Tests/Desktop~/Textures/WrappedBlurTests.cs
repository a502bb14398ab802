using NUnit.Framework;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Textures
{
    [TestFixture]
    public sealed class WrappedBlurTests
    {
        [Test]
        public void A_point_spreads_to_a_tent_across_the_border()
        {
            float[] line = [9f, 0f, 0f, 0f, 0f, 0f, 0f];

            float[] blurred = WrappedBlur.Tent(line, 7, 1, 1);

            // The box 1, 1, 1 over 3 twice: 1, 2, 3, 2, 1 over 9.
            float[] tent = [3f, 2f, 1f, 0f, 0f, 1f, 2f];
            Assert.That(blurred, Is.EqualTo(tent).Within(1e-6f));
        }

        [Test]
        public void A_filter_wider_than_the_tile_keeps_the_mean()
        {
            float[] column = [0f, 3f, 6f];

            float[] blurred = WrappedBlur.Tent(column, 1, 3, 4);

            // A window of 9 covers each of the 3 values 3 times.
            Assert.That(blurred, Is.All.EqualTo(3f).Within(1e-6f));
        }
    }
}
