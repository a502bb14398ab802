using System.Collections.Generic;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Presets
{
    /// <summary>Asks the runtime what it would refuse, field by field, so that no range is written down twice.</summary>
    internal static class PresetRules
    {
        /// <summary>The fields that can be edited, as <see cref="QualityPreset"/> calls them.</summary>
        public static IReadOnlyList<string> Fields { get; } = new[]
        {
            nameof(QualityPreset.Tau0),
            nameof(QualityPreset.Beta),
            nameof(QualityPreset.Order),
            nameof(QualityPreset.MaximumSpeculativeSteps),
        };

        /// <summary>What is wrong with a field, in words; null where it is in range.</summary>
        public static string? ErrorOf(QualityPreset preset, string field)
        {
            try
            {
                Check(preset, field);
                return null;
            }
            catch (InvalidSettingException error)
            {
                return error.Message;
            }
        }

        private static void Check(QualityPreset preset, string field)
        {
            switch (field)
            {
                case nameof(QualityPreset.Tau0):
                    _ = new AcceptanceThreshold(preset.Tau0 ?? 0, beta: 1);
                    break;
                case nameof(QualityPreset.Beta):
                    _ = new AcceptanceThreshold(tau0: 0, preset.Beta);
                    break;
                case nameof(QualityPreset.Order):
                    new ForecastOptions { Order = preset.Order }.Validate();
                    break;
                case nameof(QualityPreset.MaximumSpeculativeSteps):
                    _ = new SpeCaPolicy { MaximumSpeculativeSteps = preset.MaximumSpeculativeSteps };
                    break;
            }
        }
    }
}
