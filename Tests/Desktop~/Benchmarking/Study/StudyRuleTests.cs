using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study;
using SpeCa.Benchmarks.Study.Fitting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class StudyRuleTests
    {
        [Test]
        public void Errors_of_a_run_use_its_budget_up()
        {
            var rule = new BudgetAcceptance(0.1, 1).Start();

            Assert.That(rule.Accepts(new StepState(3, 50, 3, 0), 0.06), Is.True);
            Assert.That(rule.Accepts(new StepState(4, 50, 3, 1), 0.06), Is.False);
            Assert.That(rule.Accepts(new StepState(6, 50, 4, 0), 0.06), Is.True);
        }

        [Test]
        public void Too_many_full_steps_loosen_a_steered_threshold_and_too_few_tighten_it()
        {
            bool Accepts(double fullSteps) =>
                new SteeredAcceptance(0.3, 0.01, 1).Start().Accepts(new StepState(20, 50, fullSteps, 0), 0.01);

            Assert.That(Accepts(12), Is.True);
            Assert.That(Accepts(4), Is.False);
        }

        [Test]
        public void Quality_between_two_points_lies_on_the_line_over_the_logarithm_of_the_speed()
        {
            var curve = new StudyCurve(
            [
                new StudyPoint("", "", 0, 4, 30, 0, 0), new StudyPoint("", "", 0, 1, 50, 0, 0), new StudyPoint("", "", 0, 2, 42, 0, 0),
            ]);

            Assert.That(curve.At(Math.Sqrt(8), point => point.PsnrMeanDb), Is.EqualTo(36).Within(1e-9));
            Assert.That(curve.At(5, point => point.PsnrMeanDb), Is.NaN);
        }

        // The feature bends at the noisy end most, so that is where full steps belong.
        [Test]
        public void Fitted_full_steps_stand_where_forecasts_fail()
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => MathF.Pow(timestep, 4) * MathF.Sin(15 * timestep));
            var fit = TrajectoryFit.Measure(
                new BaselineLoop(model), new GenerationSettings { Steps = 30 }, [new TextureSubject("easy", 1)], CancellationToken.None);

            var steps = fit.FullSteps(1e-3, 3);

            Assert.That(steps, Has.Count.LessThan(20));
            Assert.That(steps.Count(step => step < 13), Is.GreaterThan(2 * steps.Count(step => step >= 15)));
            Assert.That(fit.FullSteps(0, 3).Count, Is.GreaterThan(steps.Count));
        }
    }
}
