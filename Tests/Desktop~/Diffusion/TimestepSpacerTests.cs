using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class TimestepSpacerTests
    {
        // Lin et al. 2024, table 2, for 10 of 1000 timesteps, less 1 since the paper counts from 1.
        [TestCase(TimestepSpacing.Leading, new[] { 900, 800, 700, 600, 500, 400, 300, 200, 100, 0 })]
        [TestCase(TimestepSpacing.Linspace, new[] { 999, 888, 777, 666, 555, 444, 333, 222, 111, 0 })]
        [TestCase(TimestepSpacing.Trailing, new[] { 999, 899, 799, 699, 599, 499, 399, 299, 199, 99 })]
        public void Ten_steps_are_spread_as_in_the_paper(TimestepSpacing spacing, int[] expected)
        {
            int[] indices = Enumerable.Range(0, 10).Select(step => TimestepSpacer.Index(spacing, 1000, 10, step)).ToArray();

            Assert.That(indices, Is.EqualTo(expected));
        }

        [TestCase(TimestepSpacing.Leading, 0)]
        [TestCase(TimestepSpacing.Linspace, 999)]
        [TestCase(TimestepSpacing.Trailing, 999)]
        public void Single_step_is_taken_from_the_end_that_its_spacing_includes(TimestepSpacing spacing, int expected)
        {
            Assert.That(TimestepSpacer.Index(spacing, 1000, 1, 0), Is.EqualTo(expected));
        }

        [Test]
        public void Indices_fall_inside_training_for_every_step_count([Values] TimestepSpacing spacing)
        {
            const int Timesteps = 60;

            bool fall = Enumerable.Range(1, Timesteps).All(steps =>
            {
                int[] indices = Enumerable.Range(0, steps)
                    .Select(step => TimestepSpacer.Index(spacing, Timesteps, steps, step))
                    .ToArray();
                bool inside = indices[0] < Timesteps && indices[^1] >= 0;
                return inside && indices.Zip(indices.Skip(1)).All(pair => pair.First > pair.Second);
            });

            Assert.That(fall, Is.True);
        }

        // T = 5: leading and even spacing end at timestep 1, trailing and even spacing start at T.
        [TestCase(TimestepSpacing.Leading, new[] { 4.0, 3.0, 2.0, 1.0 })]
        [TestCase(TimestepSpacing.Linspace, new[] { 5.0, 11.0 / 3.0, 7.0 / 3.0, 1.0 })]
        [TestCase(TimestepSpacing.Trailing, new[] { 5.0, 3.75, 2.5, 1.25 })]
        public void Flow_times_are_spread_without_rounding(TimestepSpacing spacing, double[] expected)
        {
            double[] times = Enumerable.Range(0, 4).Select(step => TimestepSpacer.Time(spacing, 5, 4, step)).ToArray();

            Assert.That(times, Is.EqualTo(expected).Within(1e-15));
        }
    }
}
