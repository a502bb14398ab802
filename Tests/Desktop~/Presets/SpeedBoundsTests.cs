using System;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Presets
{
    public class SpeedBoundsTests
    {
        private static readonly QualityPreset[] _presets =
        {
            PresetCatalog.Exact,
            new() { Name = "plain", Tau0 = 1, Steps = 20 },
            new() { Name = "growing", Tau0 = 1, Steps = 50, MaximumSpeculativeStepsAtStart = 2, MaximumSpeculativeSteps = 7, VerifyEvery = 3, LastFullSteps = 2 },
            new() { Name = "fewer", Tau0 = 1, Steps = 16, WarmUpSteps = 2, MaximumSpeculativeSteps = 2, VerifyEvery = 2 },
        };

        // A vast threshold accepts every forecast of this wavering model, and none of them is exact enough for a tiny one; with 0
        // there would be no forecasts.
        [TestCaseSource(nameof(_presets))]
        public void Bounds_are_what_a_texture_takes_whose_forecasts_are_all_accepted_or_all_rejected(QualityPreset preset)
        {
            using var model = new AnalyticBlockModel((timestep, _) => MathF.Sin(20 * timestep) + (timestep * timestep));
            using var generator = new TextureGenerator(model);

            var bounds = SpeedBounds.Of(preset, model.Manifest);

            Assert.That(bounds.FewestBlocks, Is.EqualTo(Blocks(generator, preset, tau0: 1e30f)));
            Assert.That(bounds.MostBlocks, Is.EqualTo(Blocks(generator, preset, tau0: 1e-30f)));
        }

        [Test]
        public void Savings_are_counted_against_the_full_sampling_of_the_preset()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep);
            var preset = new QualityPreset
            {
                Name = "fast", Tau0 = 1, Steps = 2, WarmUpSteps = 2, Measured = new PresetMeasurement { FullSteps = 50 },
            };

            var bounds = SpeedBounds.Of(preset, model.Manifest);

            Assert.That((bounds.Highest, bounds.Lowest), Is.EqualTo((25.0, 25.0)));
        }

        [Test]
        public void Blocks_are_those_of_every_step_that_is_planned()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep);

            // Steps: 2 full, then trusted, verified, full, trusted, verified, full, trusted, and full at the end, of 10 blocks.
            var preset = new QualityPreset
            {
                Name = "short", Steps = 10, Tau0 = 1, WarmUpSteps = 2, MaximumSpeculativeSteps = 2, VerifyEvery = 2, LastFullSteps = 1,
            };

            Assert.That(SpeedBounds.Of(preset, model.Manifest).FewestBlocks, Is.EqualTo((5 * 10) + 2));
        }

        private static int Blocks(TextureGenerator generator, QualityPreset preset, float tau0)
        {
            var settings = (preset with { Tau0 = preset.Tau0 == null ? null : tau0 }).ApplyTo(new GenerationSettings());
            return generator.Generate(new[] { new TextureSubject("easy", 1) }, settings).Trace.BlocksEvaluated(0);
        }
    }
}
