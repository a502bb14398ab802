namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>One batch as it was asked for and, where the two are compared, with every step in full.</summary>
    internal sealed record BatchResult(TimedResult Asked, TimedResult? Full);
}
