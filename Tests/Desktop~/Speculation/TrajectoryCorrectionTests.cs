using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class TrajectoryCorrectionTests
    {
        private const int Steps = 12;

        // The clean estimate is a parabola over the timestep, which three full steps determine, so after every full step
        // the latent is what sampling in full makes it, however wrong the forecasts in between were.
        [TestCase(SchedulerKind.EulerFlow)]
        [TestCase(SchedulerKind.DpmSolverPlusPlus2M)]
        public void Full_step_undoes_what_forecasts_got_wrong(SchedulerKind kind)
        {
            var scheduler = Schedulers.Create(
                kind, new NoiseScheduleDescription(), PredictionType.Flow, TimestepSpacing.Trailing, Steps);
            var correction = new TrajectoryCorrection(scheduler, 2);
            var memory = scheduler.CreateMemory(2);
            var fullMemory = scheduler.CreateMemory(2);
            float[] latent = [0.4f, -1.3f];
            var full = latent.ToArray();
            foreach (var step in Enumerable.Range(0, Steps))
            {
                scheduler.Step(step, OutputFor(scheduler, step, full, 0), full, fullMemory);
                if (step is 0 or 1 or 4 or 8 or 10)
                {
                    correction.TakeFullStep(step, OutputFor(scheduler, step, latent, 0), latent, memory);
                    Assert.That(latent, Is.EqualTo(full).Within(2e-5), $"after step {step}");
                    continue;
                }

                var output = OutputFor(scheduler, step, latent, 0.5 * step);
                correction.NoteForecast(step, output, latent);
                scheduler.Step(step, output, latent, memory);
                Assert.That(latent, Is.Not.EqualTo(full).Within(1e-3), $"after step {step}");
            }
        }

        // The velocity whose clean estimate x - sigma v is the parabola, and an error on top of it.
        private static float[] OutputFor(IScheduler scheduler, int step, float[] latent, double error)
        {
            var sigma = scheduler.Timestep(step);
            var clean = 0.3 + sigma - (2 * sigma * sigma) + error;
            return latent.Select(value => (float)((value - clean) / sigma)).ToArray();
        }
    }
}
