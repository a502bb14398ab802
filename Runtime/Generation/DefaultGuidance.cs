using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Generation
{
    /// <summary>The guidance scale where nobody chose one.</summary>
    public static class DefaultGuidance
    {
        /// <summary>The text encoders' for prompts; 1, which is off, for models that nothing unconditional is known of.</summary>
        /// <param name="manifest">What the model is.</param>
        /// <param name="isPrompted">Whether it is asked in words.</param>
        public static float Of(BlockModelManifest manifest, bool isPrompted = false) =>
            isPrompted && manifest.Text != null ? manifest.Text.GuidanceScale
            : manifest.Conditioning.UnconditionalLabel == null ? 1
            : new GenerationSettings().GuidanceScale;
    }
}
