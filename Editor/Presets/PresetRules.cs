using System;
using System.Collections.Generic;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>Asks the runtime what it would refuse, field by field, so that no range is written down twice.</summary>
    internal static class PresetRules
    {
        private static readonly QualityPreset _sound = new QualityPreset { Name = "sound", Tau0 = 0 };

        // Each puts one field of the preset into one that is in range everywhere else.
        private static readonly Dictionary<string, Func<QualityPreset, QualityPreset>> _alone =
            new Dictionary<string, Func<QualityPreset, QualityPreset>>
            {
                [nameof(QualityPreset.Steps)] = preset => _sound with { Steps = preset.Steps },
                [nameof(QualityPreset.Tau0)] = preset => _sound with { Tau0 = preset.Tau0 },
                [nameof(QualityPreset.Beta)] = preset => _sound with { Beta = preset.Beta },
                [nameof(QualityPreset.Order)] = preset => _sound with { Order = preset.Order },
                [nameof(QualityPreset.HighestTermShare)] = preset => _sound with { HighestTermShare = preset.HighestTermShare },
                [nameof(QualityPreset.WarmUpSteps)] = preset => _sound with { WarmUpSteps = preset.WarmUpSteps },
                [nameof(QualityPreset.MaximumSpeculativeSteps)] =
                    preset => _sound with { MaximumSpeculativeSteps = preset.MaximumSpeculativeSteps },
                [nameof(QualityPreset.MaximumSpeculativeStepsAtStart)] =
                    preset => _sound with { MaximumSpeculativeStepsAtStart = preset.MaximumSpeculativeStepsAtStart },
                [nameof(QualityPreset.VerifyEvery)] = preset => _sound with { VerifyEvery = preset.VerifyEvery },
                [nameof(QualityPreset.LastFullSteps)] = preset => _sound with { LastFullSteps = preset.LastFullSteps },
                [nameof(QualityPreset.GuidanceScale)] = preset => _sound with { GuidanceScale = preset.GuidanceScale },
                [nameof(QualityPreset.FrameBudgetMilliseconds)] =
                    preset => _sound with { FrameBudgetMilliseconds = preset.FrameBudgetMilliseconds },
            };

        /// <summary>The fields that can be edited and have a range, as <see cref="QualityPreset"/> calls them.</summary>
        public static IReadOnlyCollection<string> Fields => _alone.Keys;

        /// <summary>What is wrong with a field, in words; null where it is in range.</summary>
        public static string? ErrorOf(QualityPreset preset, string field)
        {
            try
            {
                _ = _alone[field](preset).ApplyTo(new GenerationSettings());
                return null;
            }
            catch (InvalidSettingException error)
            {
                return error.Message;
            }
        }
    }
}
