using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What was asked for on the command line cannot be done.</summary>
    internal sealed class RequestException(string message) : SpeCaException(message);
}
