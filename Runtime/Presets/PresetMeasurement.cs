namespace SpeCa.Runtime.Presets
{
    /// <summary>What a preset was measured to do, on samples that were not used to choose it.</summary>
    public sealed record PresetMeasurement
    {
        /// <summary>How many times fewer blocks it evaluates than all steps in full.</summary>
        public double BlockSpeedup { get; init; }

        /// <summary>How many times faster it is than all steps in full, wall time.</summary>
        public double WallSpeedup { get; init; }

        /// <summary>Peak signal-to-noise ratio against the sample's own full result, mean over samples, dB.</summary>
        public double PsnrMeanDb { get; init; }

        /// <summary>The same ratio's 5th percentile, dB.</summary>
        public double PsnrP5Db { get; init; }

        /// <summary>Samples measured.</summary>
        public int Samples { get; init; }
    }
}
