using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Generation
{
    public class TransitionMaskTests
    {
        private const int Side = 64;

        private static IEnumerable<DrawnMask> Masks => [new SpotMask(), new SpotMask { SpotSize = 0.1f }, new EdgeMask(), new GradientMask()];

        [Test]
        public void Mean_is_the_coverage(
            [ValueSource(nameof(Masks))] DrawnMask mask, [Values(0.1f, 0.4f, 0.85f)] float coverage, [Values(0.1f, 0.5f, 1f)] float softness)
        {
            var values = (mask with { Coverage = coverage, Softness = softness }).Draw(Side, Side, seed: 3);

            Assert.That(values.Average(), Is.EqualTo(coverage).Within(0.001f));
            Assert.That(values, Has.All.InRange(0f, 1f));
        }

        [Test]
        public void Without_coverage_there_is_none_and_all_of_it_is_all([ValueSource(nameof(Masks))] DrawnMask mask)
        {
            Assert.That((mask with { Coverage = 0 }).Draw(Side, Side, 3), Is.All.Zero);
            Assert.That((mask with { Coverage = 1 }).Draw(Side, Side, 3), Is.All.EqualTo(1f));
        }

        [Test]
        public void Without_softness_edges_are_hard([ValueSource(nameof(Masks))] DrawnMask mask)
        {
            var values = (mask with { Softness = 0 }).Draw(Side, Side, 3);

            Assert.That(values.Count(value => value is > 0 and < 1), Is.LessThan(Side));
        }

        // A step over the border is one between neighbours like any other.
        [Test]
        public void It_tiles([ValueSource(nameof(Masks))] DrawnMask mask, [Values(64, 96)] int height)
        {
            var values = (mask with { Softness = 0.5f }).Draw(Side, height, 5);

            var inside = Enumerable.Range(0, values.Length - Side).Max(place => Math.Abs(values[place] - values[place + Side]));
            var border = Enumerable.Range(0, Side).Max(x => Math.Abs(values[x] - values[values.Length - Side + x]));
            Assert.That(border, Is.LessThanOrEqualTo(1.05f * inside));
            var insideLines = Enumerable.Range(0, values.Length - 1).Where(place => (place + 1) % Side != 0).Max(place => Math.Abs(values[place] - values[place + 1]));
            var sides = Enumerable.Range(0, height).Max(y => Math.Abs(values[y * Side] - values[(y * Side) + Side - 1]));
            Assert.That(sides, Is.LessThanOrEqualTo(1.05f * insideLines + 1e-6f));
        }

        [Test]
        public void It_is_the_same_at_every_resolution([ValueSource(nameof(Masks))] DrawnMask mask)
        {
            var large = (mask with { Softness = 0.6f }).Draw(4 * Side, 4 * Side, 5);

            var small = (mask with { Softness = 0.6f }).Draw(Side, Side, 5);

            Assert.That(BoxMean.Of(large, Side, 4), Is.EqualTo(small).Within(0.08f));
        }

        [Test]
        public void Spots_are_the_textures_own_unless_a_seed_is_named()
        {
            var own = new SpotMask();
            var fixedSeed = own with { Seed = 9 };

            Assert.That(own.Draw(Side, Side, 1), Is.Not.EqualTo(own.Draw(Side, Side, 2)));
            Assert.That(fixedSeed.Draw(Side, Side, 1), Is.EqualTo(fixedSeed.Draw(Side, Side, 2)));
            Assert.That(fixedSeed.Draw(Side, Side, 1), Is.EqualTo(own.Draw(Side, Side, 9)));
        }

        // How often a line crosses the level, on average over all lines: half as large spots, about twice as often.
        [Test]
        public void Smaller_spots_are_more()
        {
            var crossings = new[] { 0.3f, 0.15f, 0.075f }.Select(size => Crossings(new SpotMask { SpotSize = size })).ToArray();

            Assert.That(crossings[1] / crossings[0], Is.EqualTo(2).Within(0.6));
            Assert.That(crossings[2] / crossings[1], Is.EqualTo(2).Within(0.6));
        }

        [Test]
        public void An_image_of_the_textures_size_is_taken_as_it_is()
        {
            var values = Enumerable.Range(0, 12).Select(place => place / 11f).ToArray();

            Assert.That(new ImageMask(values, 4, 3).Draw(4, 3, 0), Is.EqualTo(values));
        }

        [Test]
        public void An_image_of_another_size_is_brought_to_the_textures_across_the_borders()
        {
            var image = new ImageMask(stackalloc float[] { 0, 1 }, 2, 1);

            // Between the centres of two values that are 0.5 apart: quarters of the way, and around the border the same.
            float[] expected = [0.25f, 0.25f, 0.75f, 0.75f];
            Assert.That(image.Draw(4, 1, 0), Is.EqualTo(expected));
            Assert.That(image.Draw(1, 1, 0)[0], Is.EqualTo(0.5f).Within(1e-6f));
        }

        [Test]
        public void Images_are_equal_by_what_they_show()
        {
            float[] values = [0, 0.5f, 1, 0.25f];

            Assert.That(new ImageMask(values, 2, 2), Is.EqualTo(new ImageMask(values.ToArray(), 2, 2)));
            Assert.That(new ImageMask(values, 2, 2), Is.Not.EqualTo(new ImageMask(values, 4, 1)));
        }

        [Test]
        public void What_cannot_be_drawn_is_refused()
        {
            Assert.Multiple(() =>
            {
                Refuses(() => new SpotMask { Coverage = 1.1f });
                Refuses(() => new SpotMask { Coverage = float.NaN });
                Refuses(() => new GradientMask { Softness = -0.1f });
                Refuses(() => new SpotMask { SpotSize = 0.01f });
                Refuses(() => new EdgeMask { SpotSize = 2 });
                Refuses(() => new ImageMask([0, 1], 3, 1));
                Refuses(() => new ImageMask([], 0, 0));
                Refuses(() => new ImageMask([0, 1.5f], 2, 1));
            });
        }

        private static void Refuses(Func<object> make) => Assert.That(() => make(), Throws.TypeOf<InvalidSettingException>());

        private static double Crossings(SpotMask mask)
        {
            var count = 0;
            for (var seed = 0UL; seed < 8; seed++)
            {
                var values = (mask with { Softness = 0 }).Draw(256, 256, seed);
                count += Enumerable.Range(0, values.Length - 1).Count(place => values[place] > 0.5f != values[place + 1] > 0.5f);
            }

            return count;
        }
    }
}
