using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class EulerFlowSchedulerTests
    {
        [Test]
        public void Euler_flow_recovers_the_clean_sample_in_one_step()
        {
            IScheduler scheduler = Create(1);
            float[] clean = { 0.25f, -1.5f, 3f };
            float[] latent = { 1f, 0.5f, -2f };
            float[] velocity = { 0.75f, 2f, -5f }; // noise - clean

            scheduler.Step(0, velocity, latent, scheduler.CreateMemory(3));

            Assert.That(latent, Is.EqualTo(clean));
        }

        [Test]
        public void Euler_flow_solves_a_linear_equation_as_the_closed_form([Values(1, 2, 10, 100)] int steps)
        {
            IScheduler scheduler = Create(steps);

            float end = Sampling.Run(scheduler, 1f, (latent, _) => -0.5 * latent);

            // dx / dsigma = -x / 2 in N even steps from sigma 1 to 0.
            Assert.That(end, Is.EqualTo(Math.Pow(1.0 + (0.5 / steps), steps)).Within(1e-5));
        }

        [Test]
        public void Euler_flow_has_first_order()
        {
            double coarse = Error(32);
            double fine = Error(64);

            Assert.That(Math.Log2(coarse / fine), Is.EqualTo(1.0).Within(0.1));
        }

        [Test]
        public void Even_steps_fall_from_one_by_equal_parts()
        {
            IScheduler scheduler = Create(4);
            float[] expected = { 1f, 0.75f, 0.5f, 0.25f };

            float[] timesteps = Enumerable.Range(0, 4).Select(scheduler.Timestep).ToArray();

            Assert.That(timesteps, Is.EqualTo(expected));
        }

        [Test]
        public void Clean_estimate_is_the_latent_less_sigma_velocities()
        {
            IScheduler scheduler = Create(4);
            float[] expected = { -0.5f, 4f }; // sigma of step 1 of 4 is 3/4
            var denoised = new float[2];

            scheduler.EstimateDenoised(1, new[] { 2f, -4f }, new[] { 1f, 1f }, denoised);

            Assert.That(denoised, Is.EqualTo(expected));
        }

        private static double Error(int steps)
        {
            const float Noise = 1.25f;
            return Math.Abs(Sampling.Run(Create(steps), Noise, GaussianData.Velocity) - GaussianData.Solution(Noise));
        }

        private static IScheduler Create(int steps)
        {
            return Schedulers.Create(
                SchedulerKind.EulerFlow,
                new NoiseScheduleDescription(),
                PredictionType.Flow,
                TimestepSpacing.Trailing,
                steps);
        }
    }
}
