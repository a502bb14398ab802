using System.Text.Json.Serialization;

namespace SpeCa.Runtime.Presets
{
    /// <summary>What a preset was measured to do, on samples that were not used to choose it.</summary>
    public sealed record PresetMeasurement
    {
        /// <summary>The model that it was measured on, by its manifest's name; null where that is not known.</summary>
        public string? Model { get; init; }

        /// <summary>Steps of the full sampling that all else is measured against; 0 for as many as the preset has.</summary>
        public int FullSteps { get; init; }

        /// <summary>How many times fewer blocks it evaluates than full sampling.</summary>
        public double BlockSpeedup { get; init; }

        /// <summary>How many times faster it is than full sampling, wall time, median over batches; 0 where it was not timed.</summary>
        public double WallSpeedup { get; init; }

        /// <summary>The lower end of the median's 95% confidence interval; null where it was not estimated.</summary>
        public double? WallSpeedupLow { get; init; }

        /// <summary>The upper end of the median's 95% confidence interval; null where it was not estimated.</summary>
        public double? WallSpeedupHigh { get; init; }

        /// <summary>Peak signal-to-noise ratio against the sample's own full result, mean over samples, dB.</summary>
        public double PsnrMeanDb { get; init; }

        /// <summary>The same ratio's 5th percentile, dB.</summary>
        public double PsnrP5Db { get; init; }

        /// <summary>The lower end of the 5th percentile's 95% confidence interval, dB; null where it was not estimated.</summary>
        public double? PsnrP5LowDb { get; init; }

        /// <summary>The upper end of the 5th percentile's 95% confidence interval, dB; null where it was not estimated.</summary>
        public double? PsnrP5HighDb { get; init; }

        /// <summary>
        /// Perceptual loss against the sample's own full result, mean over samples: 1 - structural similarity, mean over all
        /// channels of the values as they are stored, so 0 for the same texture; null where it was not measured.
        /// </summary>
        public double? PerceptualLossMean { get; init; }

        /// <summary>The same loss's 95th percentile; null where it was not measured.</summary>
        public double? PerceptualLossP95 { get; init; }

        /// <summary>Samples measured.</summary>
        public int Samples { get; init; }

        /// <summary>Materials or prompts among them; null where that is not known.</summary>
        public int? Materials { get; init; }

        /// <summary>Seeds of each; null where that is not known.</summary>
        public int? Seeds { get; init; }

        /// <summary>Fields of a file that this version does not know.</summary>
        [JsonExtensionData]
        [JsonInclude]
        internal UnknownFields? Unknown { get; set; }

        /// <exception cref="InvalidSettingException">A value cannot be a measurement.</exception>
        internal void Validate()
        {
            Check(nameof(FullSteps), FullSteps, Diffusion.Schedulers.MaximumSteps);
            Check(nameof(BlockSpeedup), BlockSpeedup);
            Check(nameof(WallSpeedup), WallSpeedup);
            Check(nameof(WallSpeedupLow), WallSpeedupLow);
            Check(nameof(WallSpeedupHigh), WallSpeedupHigh);
            Check(nameof(PsnrMeanDb), PsnrMeanDb, lowest: double.MinValue);
            Check(nameof(PsnrP5Db), PsnrP5Db, lowest: double.MinValue);
            Check(nameof(PsnrP5LowDb), PsnrP5LowDb, lowest: double.MinValue);
            Check(nameof(PsnrP5HighDb), PsnrP5HighDb, lowest: double.MinValue);
            Check(nameof(PerceptualLossMean), PerceptualLossMean, highest: 2);
            Check(nameof(PerceptualLossP95), PerceptualLossP95, highest: 2);
            Check(nameof(Samples), Samples);
            Check(nameof(Materials), Materials);
            Check(nameof(Seeds), Seeds);
        }

        private static void Check(string field, double? value, double highest = double.MaxValue, double lowest = 0)
        {
            // NaN fails every comparison, and so this one.
            if (value != null && !(value >= lowest && value <= highest))
            {
                var range = highest < double.MaxValue ? $"from {lowest} to {highest}" : lowest == 0 ? "of 0 or more" : "that is finite";
                throw new InvalidSettingException($"Measured.{field}", value, $"A measurement has a number {range}: measure again, or leave it out.");
            }
        }
    }
}
