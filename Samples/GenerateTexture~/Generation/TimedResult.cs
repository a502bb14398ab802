using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What a batch gave, and the wall time from request to result in milliseconds.</summary>
    internal sealed record TimedResult(GenerationResult Result, double Milliseconds);
}
