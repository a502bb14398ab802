using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The guidance scale where no option names one.</summary>
    internal static class DefaultGuidance
    {
        /// <summary>The text encoders' for prompts; off for models that nothing unconditional is known of.</summary>
        public static float Of(BlockModelManifest manifest, bool isPrompted) =>
            isPrompted && manifest.Text != null ? manifest.Text.GuidanceScale
            : manifest.Conditioning.UnconditionalLabel == null ? 1
            : new GenerationSettings().GuidanceScale;
    }
}
