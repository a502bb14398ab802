using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Timelines;
using SpeCa.Runtime;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Editor
{
    internal sealed class TimelineViewModelTests
    {
        private static GenerationTrace Trace(string outcomes)
        {
            var trace = new GenerationTrace(outcomes.Length, sampleCount: 1, blockCount: 4);
            for (var step = 0; step < outcomes.Length; step++)
            {
                var outcome = outcomes[step] switch
                {
                    'F' => StepOutcome.Full, 'A' => StepOutcome.Accepted, 'R' => StepOutcome.Rejected, _ => StepOutcome.Unverified,
                };
                trace[step, 0] = new StepRecord(outcome, step / 10f, 0.5f, blocks: step);
                trace.SetMilliseconds(step, 1 + step);
            }

            return trace;
        }

        [Test]
        public void Steps_that_are_done_are_shown_and_counted()
        {
            var timeline = new TimelineViewModel();

            timeline.Show(Trace("FFAURFFF"), completedSteps: 6);

            Assert.That(timeline.Steps, Has.Count.EqualTo(6));
            Assert.That(timeline.Steps[4], Is.EqualTo(new TimelineStep(4, StepOutcome.Rejected, 0.4f, 0.5f, 4, 5)));
            Assert.That(
                (timeline.FullCount, timeline.AcceptedCount, timeline.UnverifiedCount, timeline.RejectedCount),
                Is.EqualTo((3, 1, 1, 1)));
            Assert.That((timeline.StepCount, timeline.IsComplete, timeline.Advice), Is.EqualTo((8, false, "")));
        }

        [Test]
        public void A_frame_budget_says_how_many_frames_the_texture_fills()
        {
            var timeline = new TimelineViewModel();
            timeline.Show(Trace("FFFF"), completedSteps: 4);

            timeline.FrameBudgetMilliseconds = 4;

            // 1 + 2 + 3 + 4 milliseconds.
            Assert.That((timeline.TotalMilliseconds, timeline.LongestStepMilliseconds, timeline.Frames), Is.EqualTo((10.0, 4.0, 3)));
        }

        [TestCase(0)]
        [TestCase(double.NaN)]
        [TestCase(1001)]
        public void A_budget_out_of_range_is_refused(double budget) =>
            Assert.That(
                () => new TimelineViewModel { FrameBudgetMilliseconds = budget },
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("FrameBudgetMilliseconds"));

        [Test]
        public void Advice_warns_where_too_many_forecasts_are_rejected_and_names_the_faster_preset()
        {
            var timeline = new TimelineViewModel();

            timeline.Show(Trace("FFRRA"), completedSteps: 5, fasterPreset: "fast");

            Assert.That(timeline.IsWarning, Is.True);
            Assert.That(timeline.Advice, Does.EndWith("rejected. Raise the threshold, or use fast."));
        }

        [Test]
        public void A_texture_whose_forecasts_held_is_summed_up_without_a_warning()
        {
            var timeline = new TimelineViewModel();

            timeline.Show(Trace("FFAAF"), completedSteps: 5);

            Assert.That(timeline.IsWarning, Is.False);
            Assert.That(timeline.Advice, Is.EqualTo("2 of 5 steps were skipped, and 0 of 2 forecasts rejected."));
        }

        [Test]
        public void The_timeline_follows_a_texture_while_it_is_made()
        {
            using var rig = new TunerRig();
            var counts = new System.Collections.Generic.List<int>();
            rig.Tuner.Timeline.PropertyChanged += (_, _) => counts.Add(rig.Tuner.Timeline.Steps.Count);

            rig.Generate();

            Assert.That(counts, Is.EqualTo(Enumerable.Range(1, 20)));
            Assert.That(rig.Tuner.Timeline.Steps.Sum(step => step.Blocks), Is.EqualTo(rig.Tuner.Generation.Result!.Summary.BlocksEvaluated));
        }

        [Test]
        public void A_missing_trace_is_refused() =>
            Assert.That(() => new TimelineViewModel().Show(null!, 0), Throws.InstanceOf<ArgumentNullException>());
    }
}
