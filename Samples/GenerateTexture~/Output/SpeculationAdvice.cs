using System;
using System.Linq;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Says what to change when speculation does not pay.</summary>
    internal static class SpeculationAdvice
    {
        private const double MostRejected = 1.0 / 3;

        /// <summary>A warning in words; null where steps were skipped and most forecasts held.</summary>
        public static string? For(GenerationReport report, PresetCatalog catalog)
        {
            if (report.Policy == AlwaysFullPolicy.Instance.Name)
            {
                return null;
            }

            var rejected = report.Samples.Sum(sample => sample.Rejected);
            var skipped = report.Samples.Sum(sample => sample.Accepted + sample.Unverified);
            var remedy = Remedy(report, catalog);
            if (skipped == 0)
            {
                return rejected == 0
                    ? $"No step was skipped: all {report.Steps} steps were planned in full. Raise {OptionNames.Steps}, "
                        + $"or lower {OptionNames.WarmUp}."
                    : $"No step was skipped: at this threshold every forecast is rejected: {remedy}.";
            }

            var share = (double)rejected / (rejected + skipped);
            return share > MostRejected
                ? $"At this threshold {InWords(share)} rejected: {remedy}."
                : null;
        }

        private static string InWords(double share)
        {
            var one = (int)Math.Round(1 / share);
            return one >= 2 ? $"1 in {one} forecasts is" : "most forecasts are";
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
