using System;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Makes the settings of a run from a preset and the options that were given beside it.</summary>
    internal static class SettingsResolver
    {
        private const int DefaultInterval = 5;

        /// <summary>Takes the preset's values wherever no option replaces them.</summary>
        /// <param name="catalog">The model's presets.</param>
        /// <param name="presetName">
        /// The preset, or the path of a file with one; null takes <c>balanced</c>, or the first where there is none.
        /// </param>
        /// <param name="overrides">The options that were given.</param>
        /// <param name="defaultGuidance">The guidance scale where neither an option nor the preset names one.</param>
        /// <exception cref="RequestException">Two options contradict each other.</exception>
        /// <exception cref="InvalidSettingException">The preset is unknown, or a value out of range.</exception>
        /// <exception cref="PresetException">The preset's file cannot be read.</exception>
        public static ResolvedSettings Resolve(
            PresetCatalog catalog, string? presetName, SettingOverrides overrides, float defaultGuidance)
        {
            var preset = PresetOf(catalog, presetName);
            var policy = overrides.Policy ?? PolicyOf(preset, overrides);
            var source = overrides.Policy == null
                ? $"{OptionNames.Preset} {preset.Name}"
                : $"{OptionNames.Policy} {PolicyNames.Of(policy)}";
            OverrideConflicts.Check(policy, source, overrides);

            var adjusted = Adjust(preset, overrides);
            var settings = adjusted.ApplyTo(new GenerationSettings()) with
            {
                Policy = CreatePolicy(policy, adjusted, overrides),
                GuidanceScale = overrides.Guidance ?? adjusted.GuidanceScale ?? defaultGuidance,
                Width = overrides.Size?.Width ?? 0,
                Height = overrides.Size?.Height ?? 0,
                Windows = overrides.Windows,
                Scheduler = overrides.Scheduler ?? adjusted.Scheduler,
            };
            return new ResolvedSettings(preset.Name, WithForecastOf(policy, settings), overrides.Steps ?? preset.FullSteps);
        }

        /// <summary>The preset of a name, or of a file; null takes <c>balanced</c>, or the first where there is none.</summary>
        /// <exception cref="InvalidSettingException">The preset is unknown.</exception>
        /// <exception cref="PresetException">The preset's file cannot be read.</exception>
        public static QualityPreset PresetOf(PresetCatalog catalog, string? name) =>
            name == null ? catalog.Usual
            : IsPath(name) ? PresetFile.Read(name)
            : catalog.Find(name);

        // No preset's name has a separator in it.
        private static bool IsPath(string name) =>
            name.AsSpan().ContainsAny('/', '\\') || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

        // A threshold given to a preset that computes everything can only mean speculation.
        private static PolicyKind PolicyOf(QualityPreset preset, SettingOverrides overrides) =>
            preset.Tau0 == null && overrides.Tau == null ? PolicyKind.Full : PolicyKind.SpeCa;

        private static QualityPreset Adjust(QualityPreset preset, SettingOverrides overrides)
        {
            var shaped = preset
                .WithOrder(overrides.Order ?? preset.Order)
                .WithLongestRun(overrides.MaximumRun ?? preset.MaximumSpeculativeSteps);
            return shaped with
            {
                Steps = overrides.Steps ?? preset.Steps,
                Tau0 = overrides.Tau ?? preset.Tau0,
                Beta = overrides.Beta ?? preset.Beta,
                HighestTermShare = overrides.HighestTermShare ?? shaped.HighestTermShare,
                WarmUpSteps = overrides.WarmUp ?? preset.WarmUpSteps,
                MaximumSpeculativeStepsAtStart = overrides.MaximumRunAtStart ?? shaped.MaximumSpeculativeStepsAtStart,
                LastFullSteps = overrides.LastFullSteps ?? preset.LastFullSteps,
                VerifyEvery = overrides.VerifyEvery ?? preset.VerifyEvery,
            };
        }

        private static IStepPolicy CreatePolicy(PolicyKind policy, QualityPreset adjusted, SettingOverrides overrides) =>
            policy switch
            {
                PolicyKind.Full => AlwaysFullPolicy.Instance,
                PolicyKind.Interval => new FixedIntervalPolicy(overrides.Interval ?? DefaultInterval, adjusted.WarmUpSteps),
                PolicyKind.SpeCaReleased => CreateReleased(overrides),
                _ when adjusted.Tau0 == null => throw new RequestException(
                    $"{OptionNames.Policy} {PolicyNames.Of(policy)} needs a threshold, and {OptionNames.Preset} "
                    + $"{adjusted.Name} has none. Give {OptionNames.Tau}, or choose another preset."),
                _ => adjusted.CreatePolicy(),
            };

        // The preset's threshold was measured with another metric, so it says nothing here: the released one is taken.
        private static ReleasedSpeCaPolicy CreateReleased(SettingOverrides overrides)
        {
            var released = new ReleasedSpeCaPolicy();
            var threshold = released.AcceptanceThreshold;
            var longestRun = overrides.MaximumRun ?? released.MaximumSpeculativeSteps;
            return released with
            {
                AcceptanceThreshold = new AcceptanceThreshold(
                    overrides.Tau ?? threshold.Tau0, overrides.Beta ?? threshold.Beta, threshold.Floor),
                WarmUpSteps = overrides.WarmUp ?? released.WarmUpSteps,
                MaximumSpeculativeSteps = longestRun,
                MinimumSpeculativeSteps = Math.Min(released.MinimumSpeculativeSteps, longestRun),
            };
        }

        private static GenerationSettings WithForecastOf(PolicyKind policy, GenerationSettings settings) => policy switch
        {
            PolicyKind.SpeCa => settings,
            PolicyKind.SpeCaReleased => settings with
            {
                Forecast = settings.Forecast with
                {
                    Basis = ForecastBasis.Taylor,
                    Coordinate = ForecastCoordinate.StepIndex,
                    CorrectsTrajectory = false,
                },
            },
            _ => settings with { Forecast = settings.Forecast with { CorrectsTrajectory = false } },
        };
    }
}
