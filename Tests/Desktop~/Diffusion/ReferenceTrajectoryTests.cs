using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class ReferenceTrajectoryTests
    {
        // Relative to the largest value of the trajectory; 20 steps of float rounding stay below half of it.
        private const double Tolerance = 2e-6;

        private static IReadOnlyList<ReferenceTrajectory> Trajectories => ReferenceTrajectory.All;

        [Test]
        public void Every_scheduler_prediction_and_spacing_is_recorded()
        {
            int combinations = Trajectories.Select(t => (t.Scheduler, t.Prediction, t.Spacing)).Distinct().Count();

            // Euler with flow, DDIM with two predictions and DPM-Solver++ with three, in three spacings.
            Assert.That(combinations, Is.EqualTo(18));
        }

        [TestCaseSource(nameof(Trajectories))]
        public void Timesteps_are_those_of_the_reference(ReferenceTrajectory reference)
        {
            IScheduler scheduler = reference.CreateScheduler();

            float[] timesteps = Enumerable.Range(0, scheduler.StepCount).Select(scheduler.Timestep).ToArray();

            Assert.That(timesteps, Is.EqualTo(reference.Timesteps).Within(100.0 * Tolerance).Percent);
        }

        [TestCaseSource(nameof(Trajectories))]
        public void Latents_are_those_of_the_reference_after_every_step(ReferenceTrajectory reference)
        {
            IScheduler scheduler = reference.CreateScheduler();
            float[] latent = ReferenceTrajectory.Start.Select(value => value * scheduler.InitialNoiseScale).ToArray();
            SchedulerMemory memory = scheduler.CreateMemory(latent.Length);
            var output = new float[latent.Length];
            var latents = new List<float[]>();

            for (int step = 0; step < scheduler.StepCount; step++)
            {
                reference.RunModel(latent, scheduler.Timestep(step), output);
                scheduler.Step(step, output, latent, memory);
                latents.Add((float[])latent.Clone());
            }

            double largest = reference.Latents.Max(state => state.Max(Math.Abs));
            Assert.That(latents, Is.EqualTo(reference.Latents).Within(Tolerance * largest));
        }

        [TestCaseSource(nameof(Trajectories))]
        public void Clean_estimate_is_that_of_the_reference(ReferenceTrajectory reference)
        {
            IScheduler scheduler = reference.CreateScheduler();
            float[] latent = ReferenceTrajectory.Start;
            var output = new float[latent.Length];
            var denoised = new float[latent.Length];
            reference.RunModel(latent, scheduler.Timestep(0), output);

            scheduler.EstimateDenoised(0, output, latent, denoised);

            double largest = reference.FirstEstimate.Max(Math.Abs);
            Assert.That(denoised, Is.EqualTo(reference.FirstEstimate).Within(Tolerance * largest));
        }
    }
}
