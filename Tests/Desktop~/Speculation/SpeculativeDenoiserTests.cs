using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    public class SpeculativeDenoiserTests
    {
        private const int Steps = 20;

        private static readonly TextureSubject[] _easy = { new("easy", 1) };
        private static readonly TextureSubject[] _both = { new("easy", 1), new("hard", 2) };

        // Linear for the easy class; a step at the middle of the way for the hard one, which no forecast foresees.
        private static AnalyticBlockModel Model() =>
            new((timestep, label) => label == 1 && timestep < 0.5f ? 5 - timestep : 1 + 2 * timestep);

        private static GenerationSettings SpeCa(float tau, int run = 5, int verifyEvery = 1) => new()
        {
            Steps = Steps,
            GuidanceScale = 1,
            Policy = new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(tau, 1),
                WarmUpSteps = 2,
                MaximumSpeculativeSteps = run,
                VerifyEvery = verifyEvery,
            },
        };

        private static GenerationResult Run(AnalyticBlockModel model, TextureSubject[] subjects, GenerationSettings settings)
        {
            using var generator = new TextureGenerator(model);
            return generator.Generate(subjects, settings);
        }

        private static float[] Sample(GenerationResult result, int index) => result.Textures[index].Sample.ToArray();

        [Test]
        public void Full_sampling_evaluates_every_block_at_every_step()
        {
            var result = Run(Model(), _easy, new GenerationSettings { Steps = Steps, GuidanceScale = 1 });

            Assert.That(result.Trace.BlocksEvaluated(0), Is.EqualTo(Steps * 10));
            Assert.That(result.Trace.Count(0, StepOutcome.Full), Is.EqualTo(Steps));
            Assert.That(result.Trace.BlockSpeedup(0), Is.EqualTo(1));
        }

        [Test]
        public void Threshold_zero_equals_full_sampling_bit_for_bit()
        {
            var curved = new AnalyticBlockModel((timestep, _) => MathF.Exp(timestep));
            var full = Run(curved, _easy, new GenerationSettings { Steps = Steps, GuidanceScale = 1 });

            var strict = Run(curved, _easy, SpeCa(0));

            Assert.That(Sample(strict, 0), Is.EqualTo(Sample(full, 0)));
            Assert.That(strict.Trace.Count(0, StepOutcome.Rejected), Is.EqualTo(Steps - 2));
            Assert.That(strict.Trace.BlocksEvaluated(0), Is.EqualTo(2 * 10 + (Steps - 2) * 11));
        }

        [Test]
        public void Linear_features_are_forecast_so_well_that_the_result_is_that_of_full_sampling()
        {
            var model = new AnalyticBlockModel((timestep, _) => 1 + 2 * timestep);
            var full = Run(model, _easy, new GenerationSettings { Steps = Steps, GuidanceScale = 1 });

            var skipped = Run(model, _easy, SpeCa(1e-4f));

            Assert.That(skipped.Trace.Count(0, StepOutcome.Rejected), Is.Zero);
            Assert.That(skipped.Trace.Count(0, StepOutcome.Accepted), Is.EqualTo(15));
            Assert.That(Sample(skipped, 0), Is.EqualTo(Sample(full, 0)).Within(1e-5f));
        }

        [Test]
        public void Infinite_threshold_accepts_up_to_the_longest_run()
        {
            var result = Run(Model(), new[] { new TextureSubject("hard", 3) }, SpeCa(float.PositiveInfinity, run: 3));

            var outcomes = Enumerable.Range(0, Steps).Select(step => result.Trace[step, 0].Outcome).ToArray();
            for (var step = 0; step < Steps; step++)
            {
                var full = step < 2 || (step - 1) % 4 == 0;
                Assert.That(outcomes[step], Is.EqualTo(full ? StepOutcome.Full : StepOutcome.Accepted), $"step {step}");
            }
        }

        [Test]
        public void Rejected_step_is_computed_in_full_at_once()
        {
            var model = Model();

            var result = Run(model, new[] { new TextureSubject("hard", 3) }, SpeCa(0.05f));

            // The feature jumps where the timestep falls below 0.5, at step 11 of 20.
            var record = result.Trace[11, 0];
            Assert.That(record.Outcome, Is.EqualTo(StepOutcome.Rejected));
            Assert.That(record.Blocks, Is.EqualTo(11));
            Assert.That(record.Error, Is.GreaterThan(record.Threshold));
        }

        [Test]
        public void Easy_and_hard_samples_of_a_batch_decide_for_themselves()
        {
            var model = Model();

            var batch = Run(model, _both, SpeCa(0.05f));

            Assert.That(batch.Trace[11, 0].Outcome, Is.Not.EqualTo(StepOutcome.Rejected));
            Assert.That(batch.Trace[11, 1].Outcome, Is.EqualTo(StepOutcome.Rejected));
            Assert.That(model.Runs, Does.Contain(("chunk", 1)), "the rejected sample is gathered into a batch of its own");
        }

        [Test]
        public void Sample_of_a_batch_is_what_it_would_be_alone()
        {
            var batch = Run(Model(), _both, SpeCa(0.05f));

            for (var index = 0; index < _both.Length; index++)
            {
                var alone = Run(Model(), new[] { _both[index] }, SpeCa(0.05f));
                Assert.That(Sample(batch, index), Is.EqualTo(Sample(alone, 0)));
                Assert.That(batch.Trace.BlocksEvaluated(index), Is.EqualTo(alone.Trace.BlocksEvaluated(0)));
            }
        }

        [Test]
        public void Trusted_steps_run_no_block()
        {
            var model = Model();

            var result = Run(model, _easy, SpeCa(1, run: 4, verifyEvery: 2));

            Assert.That(result.Trace[2, 0].Outcome, Is.EqualTo(StepOutcome.Unverified));
            Assert.That(result.Trace[2, 0].Blocks, Is.Zero);
            Assert.That(result.Trace[3, 0].Outcome, Is.EqualTo(StepOutcome.Accepted));
        }

        [Test]
        public void Guided_sample_is_a_pair_of_rows_in_every_part()
        {
            var model = Model();

            Run(model, _both, SpeCa(1) with { GuidanceScale = 3 });

            Assert.That(model.Runs.Where(run => run.Part == "head").Select(run => run.Rows), Is.All.EqualTo(4));
            Assert.That(model.Runs.Select(run => run.Rows % 2), Is.All.Zero);
        }

        [Test]
        public void Non_finite_verification_is_a_reject()
        {
            // Finite themselves, but the square of the forecast's error is not.
            var model = new AnalyticBlockModel((timestep, _) => timestep > 0.92f ? (timestep > 0.97f ? -5e37f : 5e37f) : 1);

            var result = Run(model, _easy, SpeCa(float.PositiveInfinity));

            Assert.That(result.Trace[2, 0].Outcome, Is.EqualTo(StepOutcome.Rejected));
            Assert.That(float.IsFinite(result.Trace[2, 0].Error), Is.False);
        }

        [Test]
        public void Output_that_is_not_finite_is_reported_with_its_step()
        {
            var model = new AnalyticBlockModel((timestep, _) => timestep < 0.9f ? float.NaN : 1);

            var error = Assert.Throws<NonFiniteOutputException>(
                () => Run(model, _easy, new GenerationSettings { Steps = Steps, GuidanceScale = 1 }));

            Assert.That(error!.Step, Is.EqualTo(3));
            Assert.That(error.Sample, Is.Zero);
            Assert.That(model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Released_behaviour_gives_all_samples_the_same_outcome()
        {
            var settings = SpeCa(1) with
            {
                Policy = new ReleasedSpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1) },
            };

            var trace = Run(Model(), _both, settings).Trace;

            for (var step = 0; step < Steps; step++)
            {
                Assert.That(trace[step, 1].Outcome, Is.EqualTo(trace[step, 0].Outcome), $"step {step}");
            }

            Assert.That(trace[0, 0].Outcome, Is.EqualTo(StepOutcome.Full));
            Assert.That(trace[1, 0].Outcome, Is.EqualTo(StepOutcome.Unverified));
            Assert.That(trace[2, 0].Outcome, Is.EqualTo(StepOutcome.Full));
        }

        [Test]
        public void Trajectory_correction_brings_the_result_nearer_to_full_sampling()
        {
            var model = new AnalyticBlockModel((timestep, _) => MathF.Sin(3 * timestep));
            var full = Sample(Run(model, _easy, new GenerationSettings { Steps = 50, GuidanceScale = 1 }), 0);
            var settings = SpeCa(1) with { Steps = 50, Policy = new FixedIntervalPolicy(5, 2) };

            var plain = Sample(Run(model, _easy, settings), 0);
            var corrected = Sample(Run(model, _easy, settings with { Forecast = new ForecastOptions { CorrectsTrajectory = true } }), 0);

            Assert.That(Distance(corrected, full), Is.LessThan(0.5 * Distance(plain, full)));
        }

        private static double Distance(float[] first, float[] second) =>
            first.Zip(second, (a, b) => Math.Abs((double)a - b)).Max();
    }
}
