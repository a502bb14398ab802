namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>What became of a step.</summary>
    /// <param name="Blocks">Blocks evaluated.</param>
    /// <param name="IsFull">Whether the state that enters the head was computed from the latent by all blocks.</param>
    internal readonly record struct BaselineStep(int Blocks, bool IsFull);
}
