using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Fitting;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>All that is tried. Everything differs from the reference in one thing.</summary>
    /// <param name="fit">What the model told about its steps.</param>
    /// <param name="first">The timestep of the first step.</param>
    /// <param name="last">The timestep of the last step.</param>
    internal sealed class StudyCatalogue(TrajectoryFit fit, double first, double last)
    {
        private const double Beta = 5;

        private static readonly double[] _thresholds = [0.001, 0.003, 0.008, 0.03];

        /// <summary>What all are compared with.</summary>
        public static StudyEntry Reference { get; } = Threshold("reference", "order 2 with 0.4 of its last term, beta 5, runs of at most 4, verified every third step");

        /// <summary>The reference, then what is tried.</summary>
        public IEnumerable<StudyEntry> Entries() =>
        [
            Reference,
            Reference with { Name = "the reference without correction of the latent", CorrectsTrajectory = false },
            .. Thresholds(),
            .. Masks(),
            .. Verification(),
            .. Corrections(),
            .. Forecasts(),
        ];

        private IEnumerable<StudyEntry> Thresholds()
        {
            foreach (var beta in new[] { 0.2, 1, 2, 20 })
            {
                // Equal in the middle of the request.
                var scale = Math.Sqrt(Beta / beta);
                yield return Threshold(
                    "threshold", FormattableString.Invariant($"beta {beta}"),
                    tau => new StudySetting { Acceptance = ThresholdAcceptance.Of(tau * scale, beta) });
            }

            yield return Threshold(
                "threshold", "fitted: the inverse of what an error at the step does to the texture",
                tau => new StudySetting { Acceptance = new ThresholdAcceptance(state => 2 * tau / fit.Sensitivity(state.Step)) });
            yield return Threshold(
                "threshold", "an error budget for a run", tau => new StudySetting { Acceptance = new BudgetAcceptance(2 * tau, Beta), VerifyEvery = 1 });
            yield return new StudyEntry(
                "threshold", "steered to a share of full steps (SoftCap)", [0.42, 0.36, 0.3, 0.26],
                share => new StudySetting { Acceptance = new SteeredAcceptance(share, 0.005, Beta), VerifyEvery = 1 });
        }

        private IEnumerable<StudyEntry> Masks()
        {
            yield return new StudyEntry("runs", "fixed interval, no verification", [1, 2, 3, 4, 5], run => Unverified(run, run));
            yield return new StudyEntry("runs", "fixed runs from short to long, no verification", [1.5, 2, 2.5, 3, 4], run => Unverified(1, (2 * run) - 1));
            yield return new StudyEntry("runs", "fixed runs from long to short, no verification", [1.5, 2, 2.5, 3, 4], run => Unverified((2 * run) - 1, 1));
            yield return new StudyEntry(
                "runs", "full steps fitted beforehand (dynamic programming)", Prices(),
                price => Unverified(8, 8) with { FullSteps = fit.FullSteps(price, 3) });
            foreach (var longest in new[] { 3, 5, 6, 8 })
            {
                yield return Threshold("runs", $"runs of at most {longest}", tau => Plain(tau) with { FirstRun = longest, LastRun = longest });
            }

            yield return Threshold("runs", "runs of at most 2 at the start to 6 at the end", tau => Plain(tau) with { FirstRun = 2, LastRun = 6 });
            foreach (var (beta, growth) in new[] { (1.0, 2.0), (5, 2), (5, 1), (0.2, 2) })
            {
                yield return new StudyEntry(
                    "controlled runs", FormattableString.Invariant($"length by the error at the full step, beta {beta}, growth {growth}, no verification"),
                    [0.01, 0.02, 0.04, 0.08, 0.16], tolerance => Controlled(tolerance, beta, growth) with { VerifyEvery = 0 });
            }

            yield return new StudyEntry(
                "controlled runs", "length by the error at the full step, beta 5, growth 2, verified every third step",
                [0.01, 0.02, 0.04, 0.08, 0.16], tolerance => Controlled(tolerance, 5, 2) with { Acceptance = ThresholdAcceptance.Of(0.006, Beta) });
            yield return Threshold("runs", "warm-up of 2 steps", tau => Plain(tau) with { WarmUpSteps = 2 });
            yield return Threshold("runs", "warm-up of 5 steps", tau => Plain(tau) with { WarmUpSteps = 5 });
        }

        private static IEnumerable<StudyEntry> Verification()
        {
            yield return Threshold("verification", "every step", Each);
            yield return Threshold("verification", "every other step", tau => Plain(tau) with { VerifyEvery = 2 });
            yield return Threshold("verification", "every step, runs of at most 8", tau => Each(tau) with { FirstRun = 8, LastRun = 8 });
            yield return Threshold("verification", "the end of a run first, then half of it", tau => new Lookahead { Acceptance = ThresholdAcceptance.Of(tau, Beta), LongestRun = 4 });
            yield return Threshold("verification", "the first block (CG-Taylor), every step", tau => Each(3 * tau) with { Verifier = new FirstBlockVerifier() });
            yield return Threshold("verification", "two forecasts (RACER), every step", tau => Each(2 * tau) with { Verifier = new TwoForecastsVerifier() });
            yield return Threshold("verification", "error of the worse branch of guidance", tau => Of(LastBlockError.WorstBranch, 1.2 * tau));
            yield return Threshold("verification", "error of the guided combination", tau => Of(LastBlockError.Guided, 1.5 * tau));
            yield return Threshold("verification", "error relative to the block's update", tau => Of(LastBlockError.Update, 5 * tau));
            yield return Threshold("verification", "error relative to the movement since the full step", tau => Of(LastBlockError.Movement, 8 * tau));
            yield return Threshold("verification", "every step, the head takes the forecast", tau => Each(tau) with { HeadTakesForecast = true });
        }

        private static IEnumerable<StudyEntry> Corrections()
        {
            foreach (var feedback in new[] { Feedback.Output, Feedback.Both, Feedback.BothGrowing, Feedback.Kept })
            {
                yield return Threshold("feedback", $"every step verified, output corrects later forecasts (FeatFix): {feedback}", tau => Each(tau) with { Feedback = feedback });
            }

            yield return Threshold("guidance", "every other full step computes the conditional branch alone", tau => Plain(tau) with { AlternatesBranches = true });
        }

        private IEnumerable<StudyEntry> Forecasts()
        {
            (string Name, IForecaster Forecaster)[] forecasters =
            [
                ("order 0 (reuse)", new PolynomialForecaster(0)),
                ("order 1", new PolynomialForecaster(1)),
                ("order 2", new PolynomialForecaster(2)),
                ("order 2 with 0.2 of its last term", new PolynomialForecaster(2, 0.2)),
                ("order 2 with 0.6 of its last term", new PolynomialForecaster(2, 0.6)),
                ("order 3 with 0.2 of its last term", new PolynomialForecaster(3, 0.2)),
                ("order 2, share by past error", new HindsightForecaster(0.4, 0.5)),
                ("order 1 or 2 by past error", new HindsightForecaster(0.4, 0.5, Whole: true)),
                ("Hermite, sigma 0.5 (HiCache)", new HermiteForecaster(0.5)),
                ("Hermite, sigma 0.7", new HermiteForecaster(0.7)),
                ("Chebyshev fit, half (Spectrum)", new ChebyshevForecaster(0.5, 0.01, first, last)),
                ("Chebyshev fit, whole", new ChebyshevForecaster(1, 0.01, first, last)),
                ("one mode (dynamic mode decomposition)", new SlopeModeForecaster()),
            ];
            foreach (var (name, forecaster) in forecasters)
            {
                yield return Threshold("forecast", name, tau => Plain(tau) with { Forecaster = forecaster });
            }

            foreach (var axis in new[] { StepAxis.Index, StepAxis.Sigma, StepAxis.LogSignalToNoise })
            {
                yield return Threshold("forecast", $"along {axis}", tau => Plain(tau) with { Axis = axis });
            }
        }

        // Prices that give about as many full steps as the thresholds do.
        private double[] Prices()
        {
            var candidates = Enumerable.Range(0, 60).Select(place => Math.Pow(10, -7 + (place / 6.0))).ToArray();
            return new[] { 20, 15, 12, 9 }
                .Select(count => candidates.MinBy(price => Math.Abs(fit.FullSteps(price, 3).Count - count)))
                .ToArray();
        }

        private static StudyEntry Threshold(string group, string name, Func<double, IBaseline>? create = null) =>
            new(group, name, _thresholds, create ?? Plain);

        private static StudySetting Plain(double tau) => new() { Acceptance = ThresholdAcceptance.Of(tau, Beta) };

        private static StudySetting Each(double tau) => Plain(tau) with { VerifyEvery = 1 };

        private static StudySetting Of(LastBlockError error, double tau) => Plain(tau) with { Verifier = new LastBlockVerifier(error) };

        // Equal in the middle of the request.
        private static StudySetting Controlled(double tolerance, double beta, double growth) =>
            Plain(0) with { Control = new RunControl(tolerance / Math.Sqrt(beta), beta, growth) };

        private static StudySetting Unverified(double firstRun, double lastRun) =>
            Plain(0) with { VerifyEvery = 0, FirstRun = firstRun, LastRun = lastRun };
    }
}
