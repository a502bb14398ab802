namespace SpeCa.Tuner.Components.Calibration
{
    /// <summary>A setting that calibration measured.</summary>
    /// <param name="Speedup">How many times fewer blocks it evaluates than full sampling.</param>
    /// <param name="Decibels">Its peak signal-to-noise ratio against full sampling.</param>
    /// <param name="Label">What it is.</param>
    /// <param name="IsFound">Whether it is the one that calibration chose.</param>
    public readonly record struct CurvePoint(double Speedup, double Decibels, string Label, bool IsFound = false);
}
