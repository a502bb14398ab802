using System;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class StepPolicyTests
    {
        private static SampleProgress At(int step, int fullSteps, int run, float lastError = float.NaN) =>
            new(step, 50, fullSteps, run, lastError);

        [TestCase(0f, 0.02f)]
        [TestCase(0.5f, 0.04f)]
        [TestCase(1f, 0.08f)]
        public void Threshold_grows_from_tau0_by_beta(float progress, float expected)
        {
            Assert.That(new AcceptanceThreshold(0.02f, 4).At(progress), Is.EqualTo(expected).Within(1e-6f));
        }

        [Test]
        public void Threshold_does_not_fall_below_its_floor()
        {
            Assert.That(new AcceptanceThreshold(0.1f, 0.01f, 0.05f).At(1), Is.EqualTo(0.05f));
        }

        [TestCase(-0.1f, 1f, 0f, "Tau0")]
        [TestCase(float.NaN, 1f, 0f, "Tau0")]
        [TestCase(0.1f, 0f, 0f, "Beta")]
        [TestCase(0.1f, float.PositiveInfinity, 0f, "Beta")]
        [TestCase(0.1f, 1f, -1f, "Floor")]
        public void Threshold_out_of_range_is_refused_by_name(float tau0, float beta, float floor, string setting)
        {
            var error = Assert.Throws<InvalidSettingException>(() => _ = new AcceptanceThreshold(tau0, beta, floor));

            Assert.That(error!.Setting, Is.EqualTo(setting));
        }

        [TestCase(0, 1, "Interval")]
        [TestCase(3, 0, "WarmUpSteps")]
        public void Interval_out_of_range_is_refused_by_name(int interval, int warmUp, string setting)
        {
            var error = Assert.Throws<InvalidSettingException>(() => _ = new FixedIntervalPolicy(interval, warmUp));

            Assert.That(error!.Setting, Is.EqualTo(setting));
        }

        [Test]
        public void SpeCa_settings_out_of_range_are_refused_by_name()
        {
            void Refuses(string setting, Func<SpeCaPolicy> make) =>
                Assert.That(() => make(), Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting));

            Refuses("VerifyEvery", () => new SpeCaPolicy { VerifyEvery = 0 });
            Refuses("MaximumSpeculativeSteps", () => new SpeCaPolicy { MaximumSpeculativeSteps = 0 });
            Refuses("MaximumSpeculativeStepsAtStart", () => new SpeCaPolicy { MaximumSpeculativeStepsAtStart = 0 });
            Refuses("LastFullSteps", () => new SpeCaPolicy { LastFullSteps = -1 });
        }

        [TestCase(1, 0, StepPlan.Full, TestName = "Fixed_interval_warms_up")]
        [TestCase(2, 0, StepPlan.Trust, TestName = "Fixed_interval_trusts_after_a_full_step")]
        [TestCase(2, 4, StepPlan.Full, TestName = "Fixed_interval_computes_every_fifth_step")]
        public void Fixed_interval(int fullSteps, int run, StepPlan expected)
        {
            Assert.That(new FixedIntervalPolicy(5, 2).Plan(At(20, fullSteps, run)), Is.EqualTo(expected));
        }

        [TestCase(2, 0, 10, StepPlan.Full, TestName = "SpeCa_warms_up")]
        [TestCase(3, 0, 10, StepPlan.Trust, TestName = "SpeCa_trusts_between_verifications")]
        [TestCase(3, 1, 10, StepPlan.Verify, TestName = "SpeCa_verifies_every_second_step")]
        [TestCase(3, 6, 10, StepPlan.Full, TestName = "SpeCa_ends_a_run_at_its_longest")]
        [TestCase(3, 1, 47, StepPlan.Verify, TestName = "SpeCa_speculates_until_the_last_full_steps")]
        [TestCase(3, 1, 48, StepPlan.Full, TestName = "SpeCa_computes_the_last_steps_where_asked")]
        public void SpeCa(int fullSteps, int run, int step, StepPlan expected)
        {
            var policy = new SpeCaPolicy { WarmUpSteps = 3, MaximumSpeculativeSteps = 6, VerifyEvery = 2, LastFullSteps = 2 };

            Assert.That(policy.Plan(At(step, fullSteps, run)), Is.EqualTo(expected));
        }

        // From 2 at step 0 to 6 at step 49: 4 in the middle.
        [TestCase(0, 1, false)]
        [TestCase(0, 2, true)]
        [TestCase(25, 3, false)]
        [TestCase(25, 4, true)]
        [TestCase(49, 5, false)]
        [TestCase(49, 6, true)]
        public void SpeCa_lets_the_longest_run_change_evenly(int step, int run, bool ends)
        {
            var policy = new SpeCaPolicy { MaximumSpeculativeStepsAtStart = 2, MaximumSpeculativeSteps = 6 };

            Assert.That(policy.Plan(At(step, 3, run)) == StepPlan.Full, Is.EqualTo(ends));
        }

        [TestCase(0.02f, true)]
        [TestCase(0.021f, false)]
        public void SpeCa_accepts_up_to_the_threshold(float error, bool accepted)
        {
            var policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.02f, 1) };

            Assert.That(policy.Accepts(At(10, 3, 1), error), Is.EqualTo(accepted));
        }

        [TestCase(10, 0, float.NaN, StepPlan.Trust, TestName = "Released_code_never_checks_the_step_after_a_full_one")]
        [TestCase(10, 1, 9f, StepPlan.Verify, TestName = "Released_code_keeps_to_its_shortest_run")]
        [TestCase(10, 3, 9f, StepPlan.Full, TestName = "Released_code_computes_after_a_large_error")]
        [TestCase(10, 3, float.PositiveInfinity, StepPlan.Full, TestName = "Released_code_takes_infinity_for_large")]
        [TestCase(10, 3, 0.001f, StepPlan.Verify, TestName = "Released_code_goes_on_after_a_small_error")]
        [TestCase(10, 5, 0.001f, StepPlan.Full, TestName = "Released_code_ends_a_run_at_its_longest")]
        public void Released(int step, int run, float lastError, StepPlan expected)
        {
            Assert.That(new ReleasedSpeCaPolicy().Plan(At(step, 3, run, lastError)), Is.EqualTo(expected));
        }
    }
}
