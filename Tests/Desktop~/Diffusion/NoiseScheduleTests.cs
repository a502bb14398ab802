using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class NoiseScheduleTests
    {
        [Test]
        public void Linear_betas_accumulate_to_the_product_of_what_each_keeps()
        {
            var schedule = new NoiseSchedule(Betas(NoiseScheduleKind.LinearBeta, 3, 0.25f, 0.75f));

            NoiseLevel level = schedule.At(2);

            // Betas are 1/4, 1/2 and 3/4, and (3/4) (1/2) (1/4) = 3/32.
            Assert.That(level.Alpha * level.Alpha, Is.EqualTo(3.0 / 32.0).Within(1e-15));
        }

        [Test]
        public void Scaled_linear_betas_are_even_in_their_square_roots()
        {
            var schedule = new NoiseSchedule(Betas(NoiseScheduleKind.ScaledLinearBeta, 3, 0.0625f, 0.5625f));

            NoiseLevel level = schedule.At(2);

            // Roots are 1/4, 1/2 and 3/4, betas 1/16, 1/4 and 9/16, and (15/16) (3/4) (7/16) = 315/1024.
            Assert.That(level.Alpha * level.Alpha, Is.EqualTo(315.0 / 1024.0).Within(1e-15));
        }

        [Test]
        public void Cosine_betas_follow_the_squared_cosine_until_the_cap()
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Kind = NoiseScheduleKind.Cosine });

            NoiseLevel level = schedule.At(499);

            // cos^2(pi/2 (0.5 + 0.008) / 1.008) / cos^2(pi/2 0.008 / 1.008), with 20 digits by mpmath.
            Assert.That(level.Alpha * level.Alpha, Is.EqualTo(0.49384359044063771332).Within(1e-12));
        }

        [Test]
        public void Cosine_schedule_keeps_a_thousandth_at_its_end()
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Kind = NoiseScheduleKind.Cosine });

            double kept = Math.Pow(schedule.At(999).Alpha / schedule.At(998).Alpha, 2.0);

            // The cap of the betas at 0.999.
            Assert.That(kept, Is.EqualTo(0.001).Within(1e-12));
        }

        [Test]
        public void Beta_schedules_preserve_variance(
            [Values(NoiseScheduleKind.LinearBeta, NoiseScheduleKind.ScaledLinearBeta, NoiseScheduleKind.Cosine)]
            NoiseScheduleKind kind,
            [Values(0, 1, 500, 999)] int timestep)
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Kind = kind });

            NoiseLevel level = schedule.At(timestep);

            Assert.That((level.Alpha * level.Alpha) + (level.Sigma * level.Sigma), Is.EqualTo(1.0).Within(1e-12));
        }

        [Test]
        public void Small_noise_keeps_its_digits()
        {
            var schedule = new NoiseSchedule(Betas(NoiseScheduleKind.LinearBeta, 2, 1e-16f, 1e-16f));

            NoiseLevel level = schedule.At(1);

            Assert.That(level.Sigma * level.Sigma, Is.EqualTo(2.0 * 1e-16f).Within(1e-6).Percent);
        }

        [TestCase(1f, 0.25, 0.25)]
        [TestCase(3f, 0.25, 0.5)]
        [TestCase(3f, 0.5, 0.75)]
        [TestCase(0.5f, 0.5, 1.0 / 3.0)]
        public void Flow_sigma_is_shifted_time(float shift, double time, double expected)
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Shift = shift });

            NoiseLevel level = schedule.At(1000.0 * time);

            Assert.That(level.Sigma, Is.EqualTo(expected).Within(1e-15));
        }

        [Test]
        public void Flow_ends_are_exact_whatever_the_shift([Values(1f, 3f, 0.1f, 1e-30f, 1e30f)] float shift)
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Shift = shift });
            double[] expected = { 0.0, 1.0, 1.0, 0.0 };

            NoiseLevel noise = schedule.At(1000.0);
            NoiseLevel clean = schedule.At(0.0);

            Assert.That(new[] { noise.Alpha, noise.Sigma, clean.Alpha, clean.Sigma }, Is.EqualTo(expected));
        }

        [Test]
        public void Flow_model_input_is_scaled_sigma()
        {
            var schedule = new NoiseSchedule(new NoiseScheduleDescription { Shift = 3f, TimestepScale = 1000f });

            Assert.That(schedule.ModelInput(250.0), Is.EqualTo(500f));
        }

        [Test]
        public void Beta_model_input_is_the_timestep_index()
        {
            var schedule = new NoiseSchedule(
                new NoiseScheduleDescription { Kind = NoiseScheduleKind.LinearBeta, TimestepScale = 7f });

            Assert.That(schedule.ModelInput(250.0), Is.EqualTo(250f));
        }

        [Test]
        public void Training_timesteps_out_of_range_are_refused([Values(-1, 0, 1, 100_001)] int count)
        {
            var description = new NoiseScheduleDescription { TrainingTimesteps = count };

            Assert.That(() => new NoiseSchedule(description), Refuses.Setting("TrainingTimesteps", count));
        }

        [Test]
        public void First_beta_out_of_range_is_refused([Values(0f, -0.1f, 1f, float.NaN)] float start)
        {
            Assert.That(
                () => new NoiseSchedule(Betas(NoiseScheduleKind.ScaledLinearBeta, 10, start, 0.5f)),
                Refuses.Setting("BetaStart", start));
        }

        [Test]
        public void Last_beta_out_of_range_is_refused([Values(0.1f, 1f, float.NaN)] float end)
        {
            Assert.That(
                () => new NoiseSchedule(Betas(NoiseScheduleKind.LinearBeta, 10, 0.2f, end)),
                Refuses.Setting("BetaEnd", end));
        }

        [Test]
        public void Shift_out_of_range_is_refused([Values(0f, -1f, float.NaN, float.PositiveInfinity)] float shift)
        {
            Assert.That(
                () => new NoiseSchedule(new NoiseScheduleDescription { Shift = shift }),
                Refuses.Setting("Shift", shift));
        }

        [Test]
        public void Timestep_scale_out_of_range_is_refused(
            [Values(0f, -1f, float.NaN, float.PositiveInfinity)] float scale)
        {
            Assert.That(
                () => new NoiseSchedule(new NoiseScheduleDescription { TimestepScale = scale }),
                Refuses.Setting("TimestepScale", scale));
        }

        [Test]
        public void Unknown_kind_is_refused()
        {
            const NoiseScheduleKind Unknown = (NoiseScheduleKind)17;

            Assert.That(
                () => new NoiseSchedule(new NoiseScheduleDescription { Kind = Unknown }),
                Refuses.Setting("Kind", Unknown));
        }

        private static NoiseScheduleDescription Betas(NoiseScheduleKind kind, int timesteps, float start, float end)
        {
            return new NoiseScheduleDescription
            {
                Kind = kind,
                TrainingTimesteps = timesteps,
                BetaStart = start,
                BetaEnd = end,
            };
        }
    }
}
