using System;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    /// <summary>Overflow, thresholds of 0 and infinity, and the smallest and largest requests.</summary>
    public class NumbersAtTheirEdgesTests
    {
        // Near the largest float: what is halfway between 6e37 and -6e37 fits, what lies beyond by a few distances does not.
        private const float Huge = 1.2e38f;

        private static readonly AnalyticBlockModel _curved = new((timestep, label) => MathF.Exp(2 * timestep) + label);

        private static readonly Gen<GenerationSettings> _anySpeculation =
            from steps in Gen.Int[1, 24]
            from order in Gen.Int[0, ForecastOptions.HighestOrder]
            from taylor in Gen.Bool
            from corrects in Gen.Bool
            from verifyEvery in Gen.Int[1, 3]
            from warmUp in Gen.Int[1, 4]
            from run in OneOf(1, 3, 8, int.MaxValue)
            from metric in OneOf(ErrorMetric.RelativeL2, ErrorMetric.RelativeL1, ErrorMetric.Cosine, ErrorMetric.ElementwiseRelativeL1)
            select new GenerationSettings
            {
                Steps = steps,
                Forecast = new ForecastOptions
                {
                    Order = order,
                    Basis = taylor ? ForecastBasis.Taylor : ForecastBasis.Newton,
                    CorrectsTrajectory = corrects,
                },
                Policy = new SpeCaPolicy
                {
                    AcceptanceThreshold = new AcceptanceThreshold(0, 1),
                    VerifyEvery = verifyEvery,
                    WarmUpSteps = warmUp,
                    MaximumSpeculativeSteps = run,
                    MaximumSpeculativeStepsAtStart = run,
                    Metric = metric,
                },
            };

        [Test]
        public void Threshold_zero_is_full_sampling_bit_for_bit_whatever_else_is_set()
        {
            _anySpeculation.Sample(
                settings =>
                {
                    var strict = Run(_curved, 3, settings);
                    var full = Run(_curved, 3, settings with { Policy = AlwaysFullPolicy.Instance });

                    return Enumerable.Range(0, 3).All(sample =>
                        strict.Textures[sample].Sample.SequenceEqual(full.Textures[sample].Sample)
                        && strict.Trace.Count(sample, StepOutcome.Accepted) + strict.Trace.Count(sample, StepOutcome.Unverified) == 0);
                },
                iter: 200,
                threads: 1);
        }

        [Test]
        public void Threshold_zero_accepts_not_even_a_forecast_without_error()
        {
            var constant = new AnalyticBlockModel((_, _) => 0);
            var settings = Speculating(0) with { Forecast = new ForecastOptions { Order = 0 } };

            var result = Run(constant, 1, settings);

            Assert.That(result.Trace.Count(0, StepOutcome.Accepted), Is.Zero);
        }

        [Test]
        public void Infinite_threshold_accepts_whatever_is_finite_at_every_order()
        {
            for (var order = 0; order <= ForecastOptions.HighestOrder; order++)
            {
                var result = Run(_curved, 2, Speculating(float.PositiveInfinity) with { Forecast = new ForecastOptions { Order = order } });

                Assert.That(result.Trace.Count(0, StepOutcome.Rejected), Is.Zero);
                Assert.That(result.Trace.Count(0, StepOutcome.Accepted), Is.Positive);
            }
        }

        [TestCase(1)]
        [TestCase(2)]
        [TestCase(4)]
        public void Fewer_full_steps_than_the_order_asks_for_are_forecast_from_as_far_as_they_go(int warmUp)
        {
            var result = Run(_curved, 1, Speculating(float.PositiveInfinity, warmUp) with { Forecast = new ForecastOptions { Order = 4 } });

            Assert.That(result.Trace[warmUp, 0].Outcome, Is.EqualTo(StepOutcome.Accepted));
        }

        [Test]
        public void Order_4_forecasts_a_quartic_exactly()
        {
            Span<double> positions = [1, 0.9, 0.7, 0.6, 0.2];
            Span<double> weights = new double[5];

            ForecastWeights.Compute(positions, -0.3, ForecastBasis.Newton, weights);

            var forecast = 0.0;
            for (var point = 0; point < 5; point++)
            {
                forecast += weights[point] * Math.Pow(positions[point], 4);
            }

            Assert.That(forecast, Is.EqualTo(Math.Pow(0.3, 4)).Within(1e-9));
        }

        [Test]
        public void Every_batch_from_1_to_64_is_made([Values(1, 2, 3, 31, 64)] int count)
        {
            var result = Run(_curved, count, Speculating(0.05f) with { Forecast = new ForecastOptions { Order = 4 } });

            var alone = Run(_curved, 1, Speculating(0.05f) with { Forecast = new ForecastOptions { Order = 4 } });
            Assert.That(result.Textures, Has.Count.EqualTo(count));
            Assert.That(result.Textures[0].Sample.ToArray(), Is.EqualTo(alone.Textures[0].Sample.ToArray()));
        }

        [Test]
        public void One_step_is_a_full_one()
        {
            var result = Run(_curved, 1, Speculating(float.PositiveInfinity) with { Steps = 1 });

            Assert.That(result.Trace[0, 0].Outcome, Is.EqualTo(StepOutcome.Full));
        }

        [Test]
        public void Forecasts_that_overflow_are_computed_in_full_trusted_or_verified([Values] bool trusted, [Values] bool guided)
        {
            var settings = Speculating(float.PositiveInfinity) with
            {
                GuidanceScale = guided ? 1.1f : 1,
                Policy = trusted ? new FixedIntervalPolicy(4, 2) : Speculating(float.PositiveInfinity).Policy,
            };

            var skipped = Run(Overflowing(label => true), 1, settings);
            var full = Run(Overflowing(label => true), 1, settings with { Policy = AlwaysFullPolicy.Instance });

            Assert.That(skipped.Trace.Count(0, StepOutcome.Rejected), Is.Positive);
            Assert.That(skipped.Trace.Count(0, StepOutcome.Rejected) + skipped.Trace.Count(0, StepOutcome.Full), Is.EqualTo(settings.Steps));
            Assert.That(skipped.Textures[0].Sample.ToArray(), Is.EqualTo(full.Textures[0].Sample.ToArray()));
        }

        [Test]
        public void A_forecast_that_overflows_is_its_own_samples_affair()
        {
            var settings = Speculating(float.PositiveInfinity) with { Policy = new FixedIntervalPolicy(4, 2) };
            var subjects = new[] { new TextureSubject("easy", 1), new TextureSubject("hard", 2), new TextureSubject("easy", 3) };

            var result = Run(Overflowing(label => label == 1), subjects, settings);
            var alone = Run(Overflowing(label => label == 1), subjects[..1], settings);

            Assert.That(result.Trace.Count(0, StepOutcome.Rejected), Is.Zero);
            Assert.That(result.Trace.Count(1, StepOutcome.Rejected), Is.Positive);
            Assert.That(result.Trace.Count(2, StepOutcome.Rejected), Is.Zero);
            Assert.That(result.Textures[0].Sample.ToArray(), Is.EqualTo(alone.Textures[0].Sample.ToArray()));
        }

        [TestCase(nameof(ReleasedSpeCaPolicy.WarmUpSteps))]
        [TestCase(nameof(ReleasedSpeCaPolicy.MinimumSpeculativeSteps))]
        [TestCase(nameof(ReleasedSpeCaPolicy.MaximumSpeculativeSteps))]
        public void Released_settings_out_of_range_are_refused_by_name(string setting)
        {
            var error = Assert.Throws<InvalidSettingException>(() => _ = setting switch
            {
                nameof(ReleasedSpeCaPolicy.WarmUpSteps) => new ReleasedSpeCaPolicy { WarmUpSteps = 0 },
                nameof(ReleasedSpeCaPolicy.MinimumSpeculativeSteps) => new ReleasedSpeCaPolicy { MinimumSpeculativeSteps = 0 },
                _ => new ReleasedSpeCaPolicy { MaximumSpeculativeSteps = -1 },
            });

            Assert.That(error!.Setting, Is.EqualTo(setting));
        }

        [Test]
        public void Released_runs_do_not_exceed_the_most_where_the_fewest_is_more()
        {
            var policy = new ReleasedSpeCaPolicy { MinimumSpeculativeSteps = 10, MaximumSpeculativeSteps = 4 };

            Assert.That(policy.Plan(new SampleProgress(9, 20, 3, 4, 0.001f)), Is.EqualTo(StepPlan.Full));
        }

        // The feature jumps from step to step between two values that a float holds; a line through them soon leaves its range.
        private static AnalyticBlockModel Overflowing(Func<long, bool> overflows) => new((timestep, label) =>
            overflows(label) ? ((int)MathF.Round(timestep * 12) % 2 == 0 ? Huge : -Huge) : 1 + timestep);

        private static GenerationSettings Speculating(float tau0, int warmUp = 2) => new()
        {
            Steps = 12,
            GuidanceScale = 1,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(tau0, 1), WarmUpSteps = warmUp },
        };

        private static GenerationResult Run(AnalyticBlockModel model, int count, GenerationSettings settings) =>
            Run(model, Enumerable.Range(1, count).Select(seed => new TextureSubject("easy", (ulong)seed)).ToArray(), settings);

        private static GenerationResult Run(AnalyticBlockModel model, TextureSubject[] subjects, GenerationSettings settings)
        {
            using var generator = new TextureGenerator(model);
            return generator.Generate(subjects, settings);
        }

        private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
    }
}
