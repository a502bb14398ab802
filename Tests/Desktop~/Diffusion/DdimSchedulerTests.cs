using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class DdimSchedulerTests
    {
        private const double Clean = 0.625;
        private const double Noise = -1.375;

        private static readonly NoiseScheduleDescription Schedule = new() { Kind = NoiseScheduleKind.LinearBeta };

        [Test]
        public void Ddim_with_perfect_noise_prediction_recovers_the_clean_sample(
            [Values] TimestepSpacing spacing,
            [Values(1, 7, 50)] int steps)
        {
            IScheduler scheduler = Create(PredictionType.Epsilon, spacing, steps);
            (double alpha, double sigma) = Level(scheduler.Timestep(0));
            float start = (float)((alpha * Clean) + (sigma * Noise));

            float end = Sampling.Run(scheduler, start, (_, _) => Noise);

            // The start is rounded to float, and noise prediction divides it by alpha, 0.0064 at the last timestep.
            Assert.That(end, Is.EqualTo(Clean).Within(1e-4));
        }

        [Test]
        public void Ddim_with_perfect_v_prediction_recovers_the_clean_sample(
            [Values] TimestepSpacing spacing,
            [Values(1, 7, 50)] int steps)
        {
            IScheduler scheduler = Create(PredictionType.V, spacing, steps);
            (double alpha, double sigma) = Level(scheduler.Timestep(0));
            float start = (float)((alpha * Clean) + (sigma * Noise));

            float end = Sampling.Run(scheduler, start, PerfectV);

            Assert.That(end, Is.EqualTo(Clean).Within(2e-6));
        }

        [Test]
        public void Ddim_keeps_the_noise_on_the_way()
        {
            IScheduler scheduler = Create(PredictionType.V, TimestepSpacing.Trailing, 10);
            (double alpha, double sigma) = Level(scheduler.Timestep(0));
            (double nextAlpha, double nextSigma) = Level(scheduler.Timestep(1));
            float[] latent = { (float)((alpha * Clean) + (sigma * Noise)) };
            float[] output = { (float)PerfectV(latent[0], scheduler.Timestep(0)) };

            scheduler.Step(0, output, latent, scheduler.CreateMemory(1));

            Assert.That(latent[0], Is.EqualTo((nextAlpha * Clean) + (nextSigma * Noise)).Within(1e-6));
        }

        private static double PerfectV(double latent, double timestep)
        {
            (double alpha, double sigma) = Level(timestep);
            return (alpha * Noise) - (sigma * Clean);
        }

        // The definition of Ho et al. 2020, one factor after the other.
        private static (double Alpha, double Sigma) Level(double timestep)
        {
            double kept = 1.0;
            for (int i = 0; i <= timestep; i++)
            {
                kept *= 1.0 - (0.0001 + ((0.02 - 0.0001) * i / 999.0));
            }

            return (Math.Sqrt(kept), Math.Sqrt(1.0 - kept));
        }

        private static IScheduler Create(PredictionType prediction, TimestepSpacing spacing, int steps)
        {
            return Schedulers.Create(SchedulerKind.Ddim, Schedule, prediction, spacing, steps);
        }
    }
}
