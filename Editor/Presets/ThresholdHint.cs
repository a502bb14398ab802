using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>Says what an acceptance threshold does, by the presets that were measured.</summary>
    public static class ThresholdHint
    {
        /// <summary>
        /// Where a threshold lies among those of measured presets, with their quality, such as "Between high (50.8 dB) and
        /// balanced (42.4 dB)."; nothing is interpolated, since other values of the presets differ, too.
        /// </summary>
        /// <param name="tau0">The threshold at pure noise; null computes every step in full.</param>
        /// <param name="presets">The presets of the model.</param>
        /// <exception cref="ArgumentNullException">There are no presets.</exception>
        public static string For(float? tau0, IReadOnlyList<QualityPreset> presets)
        {
            if (presets is null)
            {
                throw new ArgumentNullException(nameof(presets));
            }

            if (tau0 is null)
            {
                return "Every step is computed in full.";
            }

            var measured = presets
                .Where(preset => preset.Tau0 != null && preset.Measured is { Samples: > 0 })
                .OrderBy(preset => preset.Tau0)
                .ToArray();
            var same = measured.FirstOrDefault(preset => preset.Tau0 == tau0);
            var stricter = measured.LastOrDefault(preset => preset.Tau0 < tau0);
            var looser = measured.FirstOrDefault(preset => preset.Tau0 > tau0);
            return (same, stricter, looser) switch
            {
                ({ }, _, _) => $"As strict as {Quality(same)}.",
                (_, { }, { }) => $"Between {Quality(stricter)} and {Quality(looser)}.",
                (_, { }, null) => $"Looser than {Quality(stricter)}: fewer forecasts are rejected, and more goes wrong.",
                (_, null, { }) => $"Stricter than {Quality(looser)}: more forecasts are rejected, at more cost.",
                _ => "No preset of this model was measured to compare with. A calibration tells what it does.",
            };
        }

        private static string Quality(QualityPreset preset) =>
            string.Format(CultureInfo.InvariantCulture, "{0} ({1:0.0} dB)", preset.Name, preset.Measured!.PsnrMeanDb);
    }
}
