namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>A finished texture, and what it took.</summary>
    /// <param name="Values">As the model makes them, about -1 to 1, <c>[channels, height, width]</c>.</param>
    /// <param name="Channels">Channels.</param>
    /// <param name="Width">Texels along x.</param>
    /// <param name="Height">Texels along y.</param>
    /// <param name="Blocks">Transformer blocks evaluated.</param>
    internal sealed record SampledTexture(float[] Values, int Channels, int Width, int Height, int Blocks);
}
