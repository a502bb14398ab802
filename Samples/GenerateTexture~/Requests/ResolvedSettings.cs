using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The settings of a run, and the preset that they started from.</summary>
    /// <param name="Preset">The preset's name.</param>
    /// <param name="Settings">The settings.</param>
    /// <param name="FullSteps">Steps of the full sampling that speed and quality are counted against.</param>
    internal sealed record ResolvedSettings(string Preset, GenerationSettings Settings, int FullSteps)
    {
        /// <summary>Full sampling with the same settings.</summary>
        public GenerationSettings Full => Settings.InFull(FullSteps);
    }
}
