using System;

namespace SpeCa.Runtime.Generation
{
    /// <summary>Who is told how a request goes on. All are called on the thread that computes, which waits for them.</summary>
    public sealed record GenerationFeedback
    {
        private readonly int _previewEvery = 5;

        /// <summary>Tells nobody.</summary>
        public static GenerationFeedback None { get; } = new GenerationFeedback();

        /// <summary>Told after every step.</summary>
        public IProgress<GenerationProgress>? Progress { get; init; }

        /// <summary>Shown the textures after every <see cref="PreviewEvery"/> steps but the last.</summary>
        public IProgress<GenerationPreview>? Preview { get; init; }

        /// <summary>
        /// Steps from one preview to the next, 1 or more. A preview costs no model evaluation, except for a model with a
        /// decoder, whose images it has to decode. It changes nothing in the result.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int PreviewEvery
        {
            get => _previewEvery;
            init => _previewEvery = value >= 1 ? value : throw new InvalidSettingException(nameof(PreviewEvery), value, "Choose 1 or more steps.");
        }

        internal bool WantsPreview(int step, int stepCount) =>
            Preview != null && IsShownAfter(step + 1, PreviewEvery, stepCount);

        /// <summary>Whether a texture is shown after so many steps. The last step's is the texture itself.</summary>
        internal static bool IsShownAfter(int completedSteps, int every, int stepCount) =>
            completedSteps % every == 0 && completedSteps < stepCount;
    }
}
