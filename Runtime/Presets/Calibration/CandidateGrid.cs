using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>
    /// The candidates to begin with: shapes that did well on several models (Documentation~/SpeculationStudy.md), with what
    /// does well elsewhere. Short runs at the start, the last steps full, a share of order 2, small thresholds that grow;
    /// beyond 4x fewer steps of which some are skipped; and thresholds that fall, order 1, and plain sampling with fewer steps.
    /// </summary>
    internal static class CandidateGrid
    {
        private const int UsualOrder = 2;
        private const float UsualShare = 0.4f;

        /// <summary>All presets of the grid, those first that are known to do well, spread over speeds.</summary>
        /// <param name="fullSteps">Steps of full sampling, which the grid is a share of.</param>
        public static IEnumerable<QualityPreset> All(int fullSteps)
        {
            QualityPreset Shape(
                double steps, int start, int run, int verify, int warmUp, int last, float tau0, float beta, int order = UsualOrder, float share = UsualShare) =>
                new QualityPreset
                {
                    Steps = Math.Max(2, (int)Math.Round(steps * fullSteps)),
                    Tau0 = tau0,
                    Beta = beta,
                    Order = order,
                    HighestTermShare = share,
                    WarmUpSteps = warmUp,
                    MaximumSpeculativeStepsAtStart = start == run ? (int?)null : start,
                    MaximumSpeculativeSteps = run,
                    LastFullSteps = last,
                    VerifyEvery = verify,
                };

            yield return Shape(1, 2, 7, 3, 3, 2, 0.01f, 5);
            yield return Shape(0.4, 1, 3, 2, 3, 1, 0.015f, 10);
            yield return Shape(1, 1, 5, 2, 3, 2, 0.006f, 5);
            yield return Shape(0.32, 2, 2, 2, 2, 1, 0.02f, 10);
            yield return Shape(0.5, 1, 3, 1, 3, 2, 0.01f, 5);
            yield return Shape(0.66, 2, 5, 2, 3, 2, 0.012f, 7);
            yield return Shape(1, 1, 1, 1, 3, 2, 0.0015f, 5);
            yield return Shape(1, 1, 6, 2, 3, 2, 0.008f, 5);
            yield return Shape(0.24, 2, 2, 2, 2, 1, 0.02f, 10);
            yield return Shape(0.5, 2, 4, 2, 3, 1, 0.01f, 5);
            yield return Shape(0.36, 1, 2, 2, 3, 1, 0.017f, 10);
            yield return Shape(1, 1, 3, 2, 3, 2, 0.004f, 5);
            yield return Shape(0.34, 1, 3, 2, 3, 1, 0.015f, 10);
            yield return Shape(1, 2, 7, 3, 3, 2, 0.03f, 0.2f);
            yield return Shape(0.66, 1, 4, 2, 3, 2, 0.008f, 5);
            yield return Shape(0.16, 1, 1, 1, 2, 1, 0.02f, 10);
            yield return Shape(1, 1, 5, 2, 3, 2, 0.006f, 5, order: 1, share: 1);
            yield return Shape(0.5, 1, 2, 2, 3, 2, 0.01f, 5);
            yield return Shape(0.28, 2, 2, 2, 2, 1, 0.02f, 10);
            yield return Shape(1, 2, 9, 3, 3, 2, 0.02f, 5);
            yield return Shape(0.4, 2, 3, 3, 2, 1, 0.02f, 10);
            yield return Shape(1, 1, 2, 2, 3, 2, 0.003f, 5);
            yield return Shape(0.2, 1, 2, 2, 2, 1, 0.02f, 10);
            yield return Shape(1, 3, 3, 3, 3, 2, 0.01f, 5);
            yield return Shape(0.5, 1, 3, 2, 3, 1, 0.03f, 0.3f);
            yield return Shape(0.76, 1, 4, 2, 3, 2, 0.008f, 5);
            yield return Shape(0.12, 1, 1, 1, 2, 1, 0.03f, 10);
            yield return Shape(0.66, 1, 3, 2, 3, 1, 0.01f, 5, order: 1, share: 1);
            yield return Plain(fullSteps / 3);
            yield return Plain(fullSteps / 2);
            yield return Shape(0.32, 2, 2, 2, 2, 1, 0.02f, 10, order: 1, share: 1);
            yield return Plain(fullSteps / 5);
        }

        /// <summary>Presets that take a speed-up in any case, whatever the grid has there.</summary>
        /// <param name="fullSteps">Steps of full sampling.</param>
        /// <param name="factor">The speed-up.</param>
        public static IEnumerable<QualityPreset> Around(int fullSteps, double factor)
        {
            var plain = (int)(fullSteps / factor);
            yield return Plain(plain);
            foreach (var (stretch, run) in new[] { (1.5, 2), (1.2, 1), (1.8, 2), (1.35, 1), (2.1, 3) })
            {
                yield return new QualityPreset
                {
                    Steps = Math.Max(2, (int)Math.Round(stretch * plain)),
                    Tau0 = 0.02f,
                    Beta = 10,
                    Order = UsualOrder,
                    HighestTermShare = UsualShare,
                    WarmUpSteps = 2,
                    MaximumSpeculativeSteps = run,
                    LastFullSteps = 1,
                    VerifyEvery = run,
                };
            }
        }

        /// <summary>Plain sampling with fewer steps, all of them in full.</summary>
        public static QualityPreset Plain(int steps) => new QualityPreset { Steps = Math.Max(1, steps) };
    }
}
