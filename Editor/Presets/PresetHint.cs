using System;
using System.Globalization;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>Says in one line what a preset was measured to gain and to cost.</summary>
    public static class PresetHint
    {
        /// <summary>
        /// Wall time and peak signal-to-noise ratio against every step in full, such as "3.2x faster, 35.4 dB on average,
        /// 30.6 dB for the worst 5 in 100"; "every step in full" for a preset without a threshold or measurement, and
        /// "not measured" for any other.
        /// </summary>
        /// <exception cref="ArgumentNullException">There is no preset.</exception>
        public static string For(QualityPreset preset)
        {
            if (preset is null)
            {
                throw new ArgumentNullException(nameof(preset));
            }

            if (preset.Measured is { Samples: > 0 } measured)
            {
                return string.Format(
                    CultureInfo.InvariantCulture,
                    "{0}, {1:0.0} dB on average, {2:0.0} dB for the worst 5 in 100",
                    Speed(measured.WallSpeedup),
                    measured.PsnrMeanDb,
                    measured.PsnrP5Db);
            }

            return preset.Tau0 is null ? "every step in full" : "not measured";
        }

        private static string Speed(double speedup)
        {
            if (!(speedup > 0))
            {
                return "time not measured";
            }

            string factor = Factor(speedup);
            if (factor == "1.0")
            {
                return "no faster";
            }

            return speedup > 1 ? factor + "x faster" : Factor(1 / speedup) + "x slower";
        }

        private static string Factor(double value)
        {
            return value.ToString("0.0", CultureInfo.InvariantCulture);
        }
    }
}
