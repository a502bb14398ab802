namespace SpeCa.Benchmarks.Study
{
    /// <summary>What an entry did at one strength.</summary>
    /// <param name="Group">What of the method it changes.</param>
    /// <param name="Name">What it is.</param>
    /// <param name="Strength">The strength.</param>
    /// <param name="BlockSpeedup">Blocks of full sampling over blocks evaluated.</param>
    /// <param name="PsnrMeanDb">The mean over textures, dB.</param>
    /// <param name="PsnrP5Db">The 5th percentile, dB.</param>
    /// <param name="PsnrWorstDb">The worst texture, dB.</param>
    internal sealed record StudyPoint(
        string Group, string Name, double Strength, double BlockSpeedup, double PsnrMeanDb, double PsnrP5Db, double PsnrWorstDb);
}
