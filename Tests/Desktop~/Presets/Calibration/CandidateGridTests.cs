using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class CandidateGridTests
    {
        private const int FullSteps = 50;

        private static readonly BlockModelManifest _manifest = new()
        {
            Trunk = [new PartDescription { Blocks = 9 }],
            Verify = new PartDescription { Blocks = 1 },
        };

        private static IEnumerable<QualityPreset> Speculative => CandidateGrid.All(FullSteps).Where(preset => preset.Tau0 != null);

        [TestCase(4)]
        [TestCase(20)]
        [TestCase(50)]
        [TestCase(1000)]
        public void The_grid_is_in_range_for_any_number_of_steps(int fullSteps)
        {
            foreach (var preset in CandidateGrid.All(fullSteps))
            {
                Assert.That(() => preset.ApplyTo(new GenerationSettings()), Throws.Nothing);
                Assert.That(preset.Steps, Is.LessThanOrEqualTo(fullSteps));
            }
        }

        [Test]
        public void The_grid_s_beginning_is_spread_over_speeds()
        {
            var speedups = CandidateGrid.All(FullSteps).Take(8).Select(preset => 10.0 * FullSteps / SpeedBounds.Of(preset, _manifest).FewestBlocks).ToArray();

            Assert.That(speedups.Min(), Is.LessThan(2));
            Assert.That(speedups.Max(), Is.GreaterThan(6));
        }

        [Test]
        public void The_grid_has_thresholds_on_both_sides_of_even()
        {
            Assert.That(Speculative.Any(preset => preset.Beta > 1) && Speculative.Any(preset => preset.Beta < 1), Is.True);
        }

        [Test]
        public void Every_speed_up_has_a_candidate_that_takes_it([Values(1.5, 3, 7.3, 20, 50)] double factor)
        {
            var blocks = CandidateGrid.Around(FullSteps, factor).Select(preset => SpeedBounds.Of(preset, _manifest).FewestBlocks).Min();

            Assert.That(10.0 * FullSteps / blocks, Is.GreaterThanOrEqualTo(factor));
        }

        [Test]
        public void Neighbours_are_other_presets_in_range()
        {
            foreach (var preset in CandidateGrid.All(FullSteps))
            {
                var neighbours = CandidateNeighbours.Of(preset, isFaster: true, FullSteps).ToArray();

                Assert.That(neighbours, Is.Not.Empty.And.None.EqualTo(preset));
                Assert.That(() => Array.ConvertAll(neighbours, neighbour => neighbour.ApplyTo(new GenerationSettings())), Throws.Nothing);
                Assert.That(neighbours.Max(neighbour => neighbour.Steps), Is.LessThanOrEqualTo(FullSteps));
            }
        }

        [Test]
        public void The_first_neighbours_go_the_way_that_is_asked_for()
        {
            foreach (var preset in Speculative.Where(preset => preset.MaximumSpeculativeSteps > 1))
            {
                var blocks = SpeedBounds.Of(preset, _manifest).FewestBlocks;

                var faster = SpeedBounds.Of(CandidateNeighbours.Of(preset, isFaster: true, FullSteps).First(), _manifest).FewestBlocks;
                var stricter = SpeedBounds.Of(CandidateNeighbours.Of(preset, isFaster: false, FullSteps).First(), _manifest).FewestBlocks;

                Assert.That(faster, Is.LessThanOrEqualTo(blocks));
                Assert.That(stricter, Is.GreaterThanOrEqualTo(faster));
            }
        }
    }
}
