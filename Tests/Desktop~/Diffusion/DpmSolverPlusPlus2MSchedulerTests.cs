using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class DpmSolverPlusPlus2MSchedulerTests
    {
        // Lambda grows as ln N towards both ends of a flow schedule, so the error falls as ln N / N^2.
        [Test]
        public void Solver_has_second_order()
        {
            double coarse = Error(256, 1f) / Math.Log(256);
            double fine = Error(512, 1f) / Math.Log(512);

            Assert.That(Math.Log2(coarse / fine), Is.EqualTo(2.0).Within(0.1));
        }

        [Test]
        public void Solver_is_more_exact_than_first_order_steps_on_smooth_data()
        {
            const float Noise = 1.25f;
            IScheduler euler = Schedulers.Create(
                SchedulerKind.EulerFlow,
                new NoiseScheduleDescription(),
                PredictionType.Flow,
                TimestepSpacing.Trailing,
                32);

            double eulerError = Math.Abs(Sampling.Run(euler, Noise, GaussianData.Velocity) - GaussianData.Solution(Noise));

            Assert.That(Error(32, 1f), Is.LessThan(eulerError / 4.0));
        }

        [Test]
        public void First_and_last_steps_are_those_of_ddim()
        {
            IScheduler solver = Create(SchedulerKind.DpmSolverPlusPlus2M, PredictionType.V, 2);
            IScheduler ddim = Create(SchedulerKind.Ddim, PredictionType.V, 2);

            float solved = Sampling.Run(solver, 0.8f, (latent, _) => Math.Sin(3.0 * latent));
            float expected = Sampling.Run(ddim, 0.8f, (latent, _) => Math.Sin(3.0 * latent));

            Assert.That(solved, Is.EqualTo(expected).Within(1e-6));
        }

        [Test]
        public void Middle_steps_are_not_those_of_ddim()
        {
            IScheduler solver = Create(SchedulerKind.DpmSolverPlusPlus2M, PredictionType.V, 3);
            IScheduler ddim = Create(SchedulerKind.Ddim, PredictionType.V, 3);

            float solved = Sampling.Run(solver, 0.8f, (latent, _) => Math.Sin(3.0 * latent));
            float single = Sampling.Run(ddim, 0.8f, (latent, _) => Math.Sin(3.0 * latent));

            Assert.That(solved, Is.Not.EqualTo(single).Within(1e-3));
        }

        // From pure noise lambda is -infinity, and at the largest shift sigma rounds to 1 for many steps.
        [Test]
        public void Flow_from_pure_noise_stays_finite(
            [Values(1f, 3f, 1e-20f, 1e20f)] float shift,
            [Values(1, 2, 3, 30)] int steps)
        {
            IScheduler scheduler = Create(steps, shift);

            float end = Sampling.Run(scheduler, 1.25f, GaussianData.Velocity);

            Assert.That(float.IsFinite(end), Is.True);
        }

        // The signal left by these betas is 0 in double from about timestep 930, so the first two steps have none.
        [Test]
        public void Timesteps_without_signal_stay_finite()
        {
            var schedule = new NoiseScheduleDescription { Kind = NoiseScheduleKind.LinearBeta, BetaEnd = 0.999f };
            IScheduler scheduler = Schedulers.Create(
                SchedulerKind.DpmSolverPlusPlus2M, schedule, PredictionType.V, TimestepSpacing.Trailing, 20);

            float end = Sampling.Run(scheduler, 1.25f, (latent, _) => Math.Sin(latent));

            Assert.That(float.IsFinite(end), Is.True);
        }

        [Test]
        public void Samples_with_their_own_memory_do_not_disturb_each_other()
        {
            IScheduler scheduler = Create(6, 1f);
            float alone = Sampling.Run(scheduler, 0.5f, GaussianData.Velocity);
            float[][] latents = { new[] { 0.5f }, new[] { -2f } };
            SchedulerMemory[] memories = { scheduler.CreateMemory(1), scheduler.CreateMemory(1) };

            for (int step = 0; step < scheduler.StepCount; step++)
            {
                for (int sample = 0; sample < latents.Length; sample++)
                {
                    double velocity = GaussianData.Velocity(latents[sample][0], scheduler.Timestep(step));
                    scheduler.Step(step, new[] { (float)velocity }, latents[sample], memories[sample]);
                }
            }

            Assert.That(latents[0][0], Is.EqualTo(alone));
        }

        [Test]
        public void Used_memory_starts_a_new_request_afresh()
        {
            IScheduler scheduler = Create(3, 1f);
            SchedulerMemory memory = scheduler.CreateMemory(1);
            memory.PreviousDenoised.Fill(float.NaN);
            float[] latent = { 1f };

            scheduler.Step(0, new[] { 0.5f }, latent, memory);

            // x - sigma v / 3 in the first third of the path.
            Assert.That(latent[0], Is.EqualTo(1f - (0.5f / 3f)).Within(1e-6f));
        }

        [Test]
        public void Memory_of_another_length_is_refused([Values(0, 2)] int length)
        {
            IScheduler scheduler = Create(3, 1f);

            Assert.That(
                () => scheduler.Step(0, new float[1], new float[1], new SchedulerMemory(length)),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("memory"));
        }

        [Test]
        public void Missing_memory_is_refused()
        {
            IScheduler scheduler = Create(3, 1f);

            Assert.That(
                () => scheduler.Step(0, new float[1], new float[1], null!),
                Throws.ArgumentNullException.With.Property("ParamName").EqualTo("memory"));
        }

        private static double Error(int steps, float shift)
        {
            const float Noise = 1.25f;
            float end = Sampling.Run(Create(steps, shift), Noise, GaussianData.Velocity);
            return Math.Abs(end - GaussianData.Solution(Noise));
        }

        private static IScheduler Create(int steps, float shift)
        {
            return Schedulers.Create(
                SchedulerKind.DpmSolverPlusPlus2M,
                new NoiseScheduleDescription { Shift = shift },
                PredictionType.Flow,
                TimestepSpacing.Trailing,
                steps);
        }

        private static IScheduler Create(SchedulerKind kind, PredictionType prediction, int steps)
        {
            var schedule = new NoiseScheduleDescription { Kind = NoiseScheduleKind.LinearBeta };
            return Schedulers.Create(kind, schedule, prediction, TimestepSpacing.Trailing, steps);
        }
    }
}
