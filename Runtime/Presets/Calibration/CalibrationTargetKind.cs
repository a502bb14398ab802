namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a calibration holds fixed, while it makes the best of the rest.</summary>
    public enum CalibrationTargetKind
    {
        /// <summary>A least peak signal-to-noise ratio; the fastest preset that holds it is looked for.</summary>
        MinimumPsnr,

        /// <summary>A greatest perceptual loss; the fastest preset that holds it is looked for.</summary>
        MaximumPerceptualLoss,

        /// <summary>A least speed-up; the preset that holds it with the best quality, of most textures and of the worst, is looked for.</summary>
        MinimumSpeedup,
    }
}
