using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Benchmarks.Study;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class StudySettingTests
    {
        [TestCase(1, true)]
        [TestCase(1, false)]
        [TestCase(3, true)]
        public void Reference_gives_the_bits_of_the_runtime(int verifyEvery, bool corrects)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "model");
            var forecast = new ForecastOptions { Order = 2, HighestTermShare = 0.4f, CorrectsTrajectory = corrects };
            var settings = new GenerationSettings
            {
                Steps = 16,
                Forecast = forecast,
                Policy = new SpeCaPolicy
                {
                    AcceptanceThreshold = new AcceptanceThreshold(0.02f, 5), MaximumSpeculativeSteps = 4, LastFullSteps = 1, VerifyEvery = verifyEvery,
                },
            };
            using var runtime = BlockModel.Load(folder);
            using var generator = new TextureGenerator(runtime);
            var expected = generator.Generate([new TextureSubject("lava", 3)], settings);
            using var model = BoundaryModel.Load(folder);
            var setting = new StudySetting
            {
                Forecaster = new PolynomialForecaster(2, 0.4f), Acceptance = ThresholdAcceptance.Of(0.02f, 5), VerifyEvery = verifyEvery,
            };

            var texture = new BaselineLoop(model).Run(setting, settings, "lava", 3, CancellationToken.None);

            Assert.That(texture.Blocks, Is.EqualTo(expected.Trace.BlocksEvaluated(0)).And.LessThan(16 * 20));
            Assert.That(Distance(texture.Values, expected.Textures[0].Sample.ToArray()), Is.LessThan(1e-4));
        }

        // The feature is a line, so every forecast of order 1 is exact: 3 full steps, 4 forecasts, a full step, 3 forecasts,
        // and the last step full.
        [TestCase(0, 5 * 10)]
        [TestCase(1, (5 * 10) + 7)]
        [TestCase(2, (5 * 10) + 3)]
        public void Exact_forecasts_cost_their_verifications_alone(int verifyEvery, int expected)
        {
            var setting = new StudySetting
            {
                Forecaster = new PolynomialForecaster(1), Acceptance = ThresholdAcceptance.Of(1e-4, 1), VerifyEvery = verifyEvery,
            };

            Assert.That(BlocksOf(setting, steps: 12), Is.EqualTo(expected));
        }

        // 3 full steps, a run of 4 with one block, a full step, a run of 4 with one block.
        [Test]
        public void Lookahead_verifies_the_end_of_a_run_alone()
        {
            var setting = new Lookahead
            {
                Forecaster = new PolynomialForecaster(1), Acceptance = ThresholdAcceptance.Of(1e-4, 1), LongestRun = 4,
            };

            Assert.That(BlocksOf(setting, steps: 12), Is.EqualTo((4 * 10) + 2));
        }

        // Of 8 steps, those from the fourth on try runs of 4, 2 and 1 steps twice, then 3 and 1, 2 and 1, and 1.
        [Test]
        public void Lookahead_that_is_rejected_halves_the_run_until_the_step_is_full()
        {
            var setting = new Lookahead
            {
                Forecaster = new PolynomialForecaster(0), Acceptance = ThresholdAcceptance.Of(-1, 1), LongestRun = 4,
            };

            Assert.That(BlocksOf(setting, steps: 8), Is.EqualTo((8 * 10) + 3 + 3 + 2 + 2 + 1));
        }

        // The first half step needs two full ones to forecast the other branch from.
        [Test]
        public void Every_other_full_step_of_the_conditional_branch_alone_costs_half()
        {
            var setting = new StudySetting
            {
                Acceptance = ThresholdAcceptance.Of(0, 1), WarmUpSteps = 2, VerifyEvery = 0, FirstRun = 0, LastRun = 0, AlternatesBranches = true,
            };

            Assert.That(BlocksOf(setting, steps: 6), Is.EqualTo((10 * 4) + (5 * 2)));
        }

        [Test]
        public void Full_steps_can_be_fixed_beforehand()
        {
            var setting = new StudySetting
            {
                Acceptance = ThresholdAcceptance.Of(0, 1), VerifyEvery = 0, FullSteps = new[] { 0, 1, 2, 5, 9 }.ToHashSet(),
            };

            Assert.That(BlocksOf(setting, steps: 12), Is.EqualTo(5 * 10));
        }

        private static int BlocksOf(IBaseline setting, int steps)
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);
            return new BaselineLoop(model)
                .Run(setting, new GenerationSettings { Steps = steps }, "easy", 1, CancellationToken.None).Blocks;
        }

        private static double Distance(float[] values, float[] expected) =>
            values.Zip(expected, (value, other) => Math.Abs(value - other)).Max();
    }
}
