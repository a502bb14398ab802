using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>A split model does not compute what its original computes.</summary>
    internal sealed class SplitMismatchException(string message) : SpeCaException(message);
}
