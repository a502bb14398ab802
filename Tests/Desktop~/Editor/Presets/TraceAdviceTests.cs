using System;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class TraceAdviceTests
    {
        [Test]
        public void Steps_planned_in_full_are_named()
        {
            string advice = TraceAdvice.For(Trace("FFFF"));

            Assert.That(advice, Does.StartWith("No step was skipped: all 4 steps were planned in full."));
        }

        [Test]
        public void A_threshold_that_rejects_every_forecast_is_to_be_raised()
        {
            string advice = TraceAdvice.For(Trace("FFRR"));

            Assert.That(
                advice,
                Is.EqualTo("No step was skipped: at this threshold every forecast is rejected. Raise the threshold."));
        }

        [TestCase("FFRRAUU", "1 in 2 forecasts is")] // 2 of 5
        [TestCase("FFRRRAU", "1 in 2 forecasts is")] // 3 of 5
        [TestCase("FFRRRAF", "most forecasts are")] // 3 of 4
        public void More_than_a_third_of_forecasts_rejected_is_too_many(string outcomes, string expected)
        {
            string advice = TraceAdvice.For(Trace(outcomes));

            Assert.That(advice, Is.EqualTo($"At this threshold {expected} rejected. Raise the threshold."));
        }

        [Test]
        public void A_third_of_forecasts_rejected_is_fine()
        {
            string advice = TraceAdvice.For(Trace("FFRAU"));

            Assert.That(advice, Is.EqualTo("2 of 5 steps were skipped, and 1 of 3 forecasts rejected."));
        }

        [Test]
        public void All_samples_count_together()
        {
            string advice = TraceAdvice.For(Trace("FFRR", "FAAA", "FAUA"));

            Assert.That(advice, Is.EqualTo("6 of 12 steps were skipped, and 2 of 8 forecasts rejected."));
        }

        [Test]
        public void A_missing_trace_is_refused()
        {
            Assert.That(() => TraceAdvice.For(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        /// <summary>A trace with a string of outcomes for each sample, a letter a step.</summary>
        private static GenerationTrace Trace(params string[] samples)
        {
            var trace = new GenerationTrace(samples[0].Length, samples.Length, blockCount: 4);
            for (int sample = 0; sample < samples.Length; sample++)
            {
                for (int step = 0; step < trace.StepCount; step++)
                {
                    trace[step, sample] = new StepRecord(Outcome(samples[sample][step]), float.NaN, float.NaN, blocks: 4);
                }
            }

            return trace;
        }

        private static StepOutcome Outcome(char letter)
        {
            return letter switch
            {
                'F' => StepOutcome.Full,
                'A' => StepOutcome.Accepted,
                'R' => StepOutcome.Rejected,
                'U' => StepOutcome.Unverified,
                _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "Use F, A, R or U."),
            };
        }
    }
}
