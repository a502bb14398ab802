namespace SpeCa.Runtime.Presets
{
    /// <summary>What a preset was measured to do, on samples that were not used to choose it.</summary>
    public sealed record PresetMeasurement
    {
        /// <summary>Steps of the full sampling that all else is measured against; 0 for as many as the preset has.</summary>
        public int FullSteps { get; init; }

        /// <summary>How many times fewer blocks it evaluates than full sampling.</summary>
        public double BlockSpeedup { get; init; }

        /// <summary>How many times faster it is than full sampling, wall time.</summary>
        public double WallSpeedup { get; init; }

        /// <summary>Peak signal-to-noise ratio against the sample's own full result, mean over samples, dB.</summary>
        public double PsnrMeanDb { get; init; }

        /// <summary>The same ratio's 5th percentile, dB.</summary>
        public double PsnrP5Db { get; init; }

        /// <summary>Samples measured.</summary>
        public int Samples { get; init; }
    }
}
