using System.Collections.Generic;

namespace SpeCa.Runtime.Generation
{
    /// <summary>What the textures of a request look like while they are being denoised.</summary>
    public sealed class GenerationPreview
    {
        internal GenerationPreview(int completedSteps, int stepCount, IReadOnlyList<GeneratedTexture> textures)
        {
            CompletedSteps = completedSteps;
            StepCount = stepCount;
            Textures = textures;
        }

        /// <summary>Steps that are done.</summary>
        public int CompletedSteps { get; }

        /// <summary>Steps that the request takes.</summary>
        public int StepCount { get; }

        /// <summary>
        /// The clean textures that the latest step's model output points to (decoded, for a model with a decoder), in the
        /// order in which they were asked for. They are sharp only towards the end.
        /// </summary>
        public IReadOnlyList<GeneratedTexture> Textures { get; }
    }
}
