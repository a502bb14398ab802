using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    internal sealed class AddNoiseTests
    {
        private static readonly NoiseScheduleDescription Flow = new();
        private static readonly NoiseScheduleDescription Betas = new() { Kind = NoiseScheduleKind.LinearBeta };

        private static readonly IScheduler[] AllMethods =
        {
            Schedulers.Create(SchedulerKind.EulerFlow, Flow, PredictionType.Flow, TimestepSpacing.Trailing, 4),
            Schedulers.Create(SchedulerKind.Ddim, Betas, PredictionType.Epsilon, TimestepSpacing.Trailing, 4),
            Schedulers.Create(SchedulerKind.DpmSolverPlusPlus2M, Betas, PredictionType.V, TimestepSpacing.Trailing, 4),
        };

        [Test]
        public void Flow_mixes_by_the_timestep()
        {
            var latent = new float[2];

            AllMethods[0].AddNoise(1, new[] { 1f, -2f }, new[] { 3f, 0.5f }, latent);

            // Sigma of step 1 of 4 is 3/4.
            Assert.That(latent, Is.EqualTo(new[] { 2.5f, -0.125f }));
        }

        [TestCase(1)]
        [TestCase(2)]
        public void Betas_mix_by_the_product_of_what_each_timestep_keeps(int method)
        {
            var latent = new float[1];
            var product = 1.0;
            for (var timestep = 0; timestep < 500; timestep++)
            {
                product *= 1 - (1e-4 + (timestep * (0.02 - 1e-4) / 999));
            }

            AllMethods[method].AddNoise(2, new[] { 1f }, new[] { 2f }, latent);

            // Step 2 of 4, trailing, is timestep 499 (Ho et al. 2020, equation 4).
            var expected = Math.Sqrt(product) + (2 * Math.Sqrt(1 - product));
            Assert.That(latent[0], Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void Last_level_is_exactly_clean([ValueSource(nameof(AllMethods))] IScheduler scheduler)
        {
            float[] clean = { 0.1f, -0.7f };
            var latent = new float[2];

            scheduler.AddNoise(4, clean, new[] { 5f, 6f }, latent);

            Assert.That(latent, Is.EqualTo(clean));
        }

        [Test]
        public void True_noise_leads_back_to_the_clean_sample_from_any_step(
            [ValueSource(nameof(AllMethods))] IScheduler scheduler, [Values(0, 1, 2, 3)] int firstStep)
        {
            float[] clean = { 0.3f };
            float[] noise = { -1.2f };
            var latent = new float[1];
            var memory = scheduler.CreateMemory(1);
            scheduler.AddNoise(firstStep, clean, noise, latent);

            for (var step = firstStep; step < 4; step++)
            {
                scheduler.Step(step, OutputTowards(scheduler, step, clean, latent[0]), latent, memory);
            }

            Assert.That(latent[0], Is.EqualTo(clean[0]).Within(1e-4));
        }

        [Test]
        public void Multistep_method_takes_its_first_step_from_any_place_in_first_order()
        {
            var multistep = Schedulers.Create(
                SchedulerKind.DpmSolverPlusPlus2M, Betas, PredictionType.V, TimestepSpacing.Trailing, 8);
            var ddim = Schedulers.Create(SchedulerKind.Ddim, Betas, PredictionType.V, TimestepSpacing.Trailing, 8);
            float[] first = { 0.4f };
            float[] second = { 0.4f };

            multistep.Step(3, new[] { 0.9f }, first, multistep.CreateMemory(1));
            ddim.Step(3, new[] { 0.9f }, second, ddim.CreateMemory(1));

            // In first order the method is DDIM (Lu et al. 2022, section 4.1).
            Assert.That(first[0], Is.EqualTo(second[0]).Within(1e-6));
        }

        [TestCase(-1)]
        [TestCase(5)]
        public void Level_that_does_not_exist_is_refused(int step)
        {
            Assert.Throws<ArgumentOutOfRangeException>(
                () => AllMethods[0].AddNoise(step, new float[1], new float[1], new float[1]));
        }

        [Test]
        public void Lengths_that_differ_and_noise_overwritten_are_refused()
        {
            var noise = new float[2];

            Assert.Throws<ArgumentException>(() => AllMethods[0].AddNoise(1, new float[1], noise, new float[2]));
            Assert.Throws<ArgumentException>(() => AllMethods[0].AddNoise(1, new float[2], noise, new float[1]));
            Assert.Throws<ArgumentException>(() => AllMethods[0].AddNoise(1, new float[2], noise, noise));
        }

        // The output is linear in the estimate, so two trial outputs give the one that implies the clean sample.
        private static float[] OutputTowards(IScheduler scheduler, int step, float[] clean, float latent)
        {
            var zero = new float[1];
            var one = new float[1];
            scheduler.EstimateDenoised(step, new[] { 0f }, new[] { latent }, zero);
            scheduler.EstimateDenoised(step, new[] { 1f }, new[] { latent }, one);
            return new[] { (clean[0] - zero[0]) / (one[0] - zero[0]) };
        }
    }
}
