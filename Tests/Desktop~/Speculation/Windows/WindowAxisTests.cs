using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Tests.Speculation.Windows
{
    public class WindowAxisTests
    {
        [TestCase(512, 128, 32, 8)]
        [TestCase(136, 128, 32, 8)]
        [TestCase(1000, 128, 120, 8)]
        [TestCase(264, 64, 8, 8)]
        [TestCase(96, 64, 0, 8)]
        [TestCase(64, 128, 32, 8)]
        public void Weights_sum_to_one_at_every_place(int size, int side, int overlap, int patch)
        {
            var axis = WindowAxis.Of(size, side, overlap, patch);

            var sums = new double[size];
            for (var window = 0; window < axis.Count; window++)
            {
                for (var place = 0; place < axis.Length; place++)
                {
                    sums[(axis.Start(window) + place) % size] += axis.Weights(window)[place];
                }
            }

            Assert.That(sums, Is.All.EqualTo(1).Within(1e-6));
        }

        [Test]
        public void Windows_are_as_few_as_overlap_by_enough()
        {
            var axis = WindowAxis.Of(512, 128, 32, 8);

            // 512 / (128 - 32) = 5.3: six windows, 80 or 88 texels from one to the next.
            Assert.That(Enumerable.Range(0, axis.Count).Select(axis.Start), Is.EqualTo(new[] { 0, 80, 168, 256, 336, 424 }));
        }

        [Test]
        public void Two_neighbours_share_at_least_the_overlap([Range(136, 400, 8)] int size)
        {
            var axis = WindowAxis.Of(size, 128, 40, 8);

            for (var window = 0; window < axis.Count; window++)
            {
                var stride = (axis.Start((window + 1) % axis.Count) - axis.Start(window) + size) % size;
                Assert.That(axis.Length - stride, Is.AtLeast(40));
                Assert.That(stride % 8, Is.Zero);
            }
        }

        [Test]
        public void Weights_fall_to_nothing_at_a_windows_ends_and_are_whole_in_its_middle()
        {
            var axis = WindowAxis.Of(384, 128, 32, 8);

            var weights = axis.Weights(1);

            // sin^2(pi / 4 / 32) at half a place from the end.
            Assert.That(weights[0], Is.EqualTo(6e-4f).Within(1e-5f));
            Assert.That(weights[^1], Is.EqualTo(6e-4f).Within(1e-5f));
            Assert.That(weights[64], Is.EqualTo(1));
        }

        [Test]
        public void A_window_covers_an_axis_that_is_no_longer()
        {
            var axis = WindowAxis.Of(96, 128, 32, 8);

            Assert.That((axis.Count, axis.Length, axis.Start(0)), Is.EqualTo((1, 96, 0)));
        }
    }
}
