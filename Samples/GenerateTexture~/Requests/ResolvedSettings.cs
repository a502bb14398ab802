using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The settings of a run, and the preset that they started from.</summary>
    internal sealed record ResolvedSettings(string Preset, GenerationSettings Settings);
}
