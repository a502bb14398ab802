using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What differs from a preset in one value, a little.</summary>
    internal static class CandidateNeighbours
    {
        private const float ThresholdStep = 2;
        private const double StepsStep = 0.1;
        private const int HighestOrder = 3;

        /// <summary>The neighbours, what mattered most on several models first.</summary>
        /// <param name="preset">The preset.</param>
        /// <param name="isFaster">Whether those that are faster come first, as there is quality to spare; or else the stricter ones.</param>
        /// <param name="fullSteps">Steps of full sampling, which none exceeds.</param>
        public static IEnumerable<QualityPreset> Of(QualityPreset preset, bool isFaster, int fullSteps)
        {
            var faster = Direction(preset, 1);
            var stricter = Direction(preset, -1);
            var (first, second) = isFaster ? (faster, stricter) : (stricter, faster);
            return first.Zip(second, (one, other) => new[] { one, other })
                .SelectMany(pair => pair)
                .Where(neighbour => neighbour != preset && neighbour.Steps <= fullSteps);
        }

        // Both directions have the same fields in the same order; what would leave a range stays where it is.
        private static QualityPreset[] Direction(QualityPreset preset, int faster)
        {
            var steps = preset with { Steps = Math.Max(2, preset.Steps - (faster * Math.Max(1, (int)Math.Round(StepsStep * preset.Steps)))) };
            if (preset.Tau0 == null)
            {
                return new[] { steps };
            }

            var start = preset.MaximumSpeculativeStepsAtStart ?? preset.MaximumSpeculativeSteps;
            var scale = faster > 0 ? ThresholdStep : 1 / ThresholdStep;
            return new[]
            {
                WithRuns(preset, start, preset.MaximumSpeculativeSteps + faster),
                preset with { HighestTermShare = Math.Clamp(MathF.Round(preset.HighestTermShare - (faster * 0.2f), 2), 0, 1) },
                preset with { LastFullSteps = Math.Max(0, preset.LastFullSteps - faster) },
                steps,
                preset with { Tau0 = preset.Tau0 * scale },
                WithRuns(preset, start + faster, preset.MaximumSpeculativeSteps),
                preset with { VerifyEvery = Math.Max(1, preset.VerifyEvery + faster) },
                preset with { WarmUpSteps = Math.Max(1, preset.WarmUpSteps - faster) },
                preset with { Tau0 = preset.Tau0 / scale, Beta = preset.Beta * scale * scale },
                WithOrder(preset, preset.Order - faster),
            };
        }

        private static QualityPreset WithRuns(QualityPreset preset, int start, int run)
        {
            var longest = Math.Max(1, run);
            var first = Math.Clamp(start, 1, longest);
            return preset with { MaximumSpeculativeSteps = longest, MaximumSpeculativeStepsAtStart = first == longest ? (int?)null : first };
        }

        private static QualityPreset WithOrder(QualityPreset preset, int order) =>
            order < 1 || order > HighestOrder ? preset : preset with { Order = order, HighestTermShare = order == 1 ? 1 : 0.3f };
    }
}
