using System;
using System.Linq;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Says what to change when speculation does not pay.</summary>
    internal static class SpeculationAdvice
    {
        /// <summary>A warning in words; null where steps were skipped and most forecasts held.</summary>
        public static string? For(GenerationReport report, PresetCatalog catalog)
        {
            if (report.Policy == AlwaysFullPolicy.Instance.Name)
            {
                return null;
            }

            var tally = new ForecastTally(
                report.Samples.Sum(sample => sample.Rejected),
                report.Samples.Sum(sample => sample.Accepted + sample.Unverified));
            var remedy = Remedy(report, catalog);
            var taken = report.Steps - (report.Source?.SkippedSteps ?? 0);
            if (tally.Skipped == 0)
            {
                return tally.Rejected == 0
                    ? $"No step was skipped: all {taken} steps were planned in full. Raise {OptionNames.Steps}, "
                        + $"or lower {OptionNames.WarmUp}."
                    : $"No step was skipped: at this threshold every forecast is rejected: {remedy}.";
            }

            return tally.IsRejectedTooOften
                ? $"At this threshold {tally.RejectedInWords} rejected: {remedy}."
                : null;
        }

        // A catalogue goes from the most faithful to the fastest: the next one has the looser threshold.
        private static string Remedy(GenerationReport report, PresetCatalog catalog)
        {
            var faster = catalog.Presets
                .SkipWhile(preset => !string.Equals(preset.Name, report.Preset, StringComparison.OrdinalIgnoreCase))
                .Skip(1)
                .FirstOrDefault();
            return faster == null
                ? $"raise {OptionNames.Tau}"
                : $"raise {OptionNames.Tau}, or use {OptionNames.Preset} {faster.Name}";
        }
    }
}
