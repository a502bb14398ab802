using SpeCa.Runtime;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>No candidate held the target of a calibration on fresh textures.</summary>
    internal sealed class TargetNotHeldException(string message) : SpeCaException(message);
}
