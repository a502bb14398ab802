using NUnit.Framework;
using SpeCa.Runtime.Speculation;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class FullStepTimesTests
    {
        private static GenerationTrace Trace(double milliseconds, params StepOutcome[] outcomes)
        {
            var trace = new GenerationTrace(stepCount: 1, outcomes.Length, blockCount: 4);
            for (var sample = 0; sample < outcomes.Length; sample++)
            {
                trace[0, sample] = new StepRecord(outcomes[sample], float.NaN, float.NaN, blocks: 4);
            }

            trace.SetMilliseconds(0, milliseconds);
            return trace;
        }

        [Test]
        public void The_mean_is_over_steps_that_were_full_for_every_sample()
        {
            var times = new FullStepTimes();

            times.Add(Trace(10, StepOutcome.Full, StepOutcome.Full));
            times.Add(Trace(30, StepOutcome.Full, StepOutcome.Full));
            times.Add(Trace(500, StepOutcome.Full, StepOutcome.Rejected));
            times.Add(Trace(1, StepOutcome.Full, StepOutcome.Accepted));

            Assert.That(times.Mean, Is.EqualTo(20));
        }

        [Test]
        public void Smaller_batches_are_left_out_whenever_they_come()
        {
            var times = new FullStepTimes();

            times.Add(Trace(5, StepOutcome.Full));
            times.Add(Trace(10, StepOutcome.Full, StepOutcome.Full));
            times.Add(Trace(5, StepOutcome.Full));

            Assert.That(times.Mean, Is.EqualTo(10));
        }

        [Test]
        public void Without_a_full_step_there_is_no_mean()
        {
            var times = new FullStepTimes();

            times.Add(Trace(1, StepOutcome.Unverified));

            Assert.That(times.Mean, Is.Null);
        }
    }
}
