namespace SpeCa.Benchmarks.Calibration
{
    /// <summary>A point of a calibration's curve, as its file has it.</summary>
    /// <param name="Stage">The stage that measured it last.</param>
    /// <param name="BlockSpeedup">How many times fewer blocks than full sampling.</param>
    /// <param name="PsnrP5Db">The 5th percentile of the ratio against the texture's own full result, dB.</param>
    /// <param name="Textures">Textures that it was measured on.</param>
    internal sealed record CurvePoint(string Stage, double BlockSpeedup, double PsnrP5Db, int Textures);
}
