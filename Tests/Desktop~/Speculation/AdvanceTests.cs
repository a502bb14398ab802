using System;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    /// <summary>What the denoiser does between two parts of the model.</summary>
    [NonParallelizable]
    public class AdvanceTests
    {
        private const int Steps = 40;
        private const int Samples = 3;

        private static readonly SpeCaPolicy _policy = new()
        {
            AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1),
            WarmUpSteps = 2,
            MaximumSpeculativeSteps = 4,
        };

        [Test]
        public void Steps_after_the_first_ones_allocate_nothing()
        {
            using var denoiser = Create(new QuietWorkspace(Samples * 2));
            AdvanceTo(denoiser, Steps / 4);

            long before = GC.GetAllocatedBytesForCurrentThread();
            AdvanceTo(denoiser, Steps - 1);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
            Assert.That(denoiser.Trace.Count(1, StepOutcome.Rejected), Is.Positive, "Sub-batches have been gathered.");
            Assert.That(denoiser.Trace.Count(0, StepOutcome.Accepted), Is.Positive);
        }

        [Test]
        public void Features_whose_halves_differ_in_length_are_forecast_without_error_where_they_are_linear()
        {
            using var denoiser = Create(new QuietWorkspace(Samples * 2));

            AdvanceTo(denoiser, Steps);

            Assert.That(denoiser.Trace.Count(0, StepOutcome.Rejected), Is.Zero);
            for (var step = 0; step < Steps; step++)
            {
                if (denoiser.Trace[step, 0].Outcome == StepOutcome.Accepted)
                {
                    Assert.That(denoiser.Trace[step, 0].Error, Is.Zero.Within(1e-5f));
                }
            }
        }

        [Test]
        public void Last_block_that_reads_the_sample_sees_the_present_latent_of_every_forecast_sample()
        {
            var workspace = new QuietWorkspace(Samples * 2);
            using var denoiser = Create(workspace, verifyReadsSample: true);
            while (denoiser.Phase != DenoisingPhase.Verify)
            {
                denoiser.Advance();
            }

            denoiser.Advance();

            for (var sample = 0; sample < Samples; sample++)
            {
                Assert.That(workspace.SamplesInVerify[2 * sample], Is.EqualTo(denoiser.Latent(sample)[0]));
                Assert.That(workspace.SamplesInVerify[(2 * sample) + 1], Is.EqualTo(denoiser.Latent(sample)[0]));
            }
        }

        private static SpeculativeDenoiser Create(QuietWorkspace workspace, bool verifyReadsSample = false)
        {
            var scheduler = Schedulers.Create(
                SchedulerKind.EulerFlow, new NoiseScheduleDescription { Kind = NoiseScheduleKind.Flow },
                PredictionType.Flow, TimestepSpacing.Trailing, Steps);
            var options = new DenoiserOptions(_policy, ForecastOptions.Default, 2, 2, ChunkCount: 2, BlockCount: 10)
            {
                HasContext = true,
                VerifyReadsSample = verifyReadsSample,
            };
            return new SpeculativeDenoiser(workspace, scheduler, options, [new(0, 1), new(1, 2), new(0, 3)]);
        }

        private static void AdvanceTo(SpeculativeDenoiser denoiser, int step)
        {
            while (denoiser.Step < step)
            {
                denoiser.Advance();
            }
        }
    }
}
