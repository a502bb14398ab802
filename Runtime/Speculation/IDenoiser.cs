using System;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The denoising of a request's samples, in pieces of at most one model part each, so that a caller can stop, or spread it
    /// over frames, between any two. Whether the model sees a sample as a whole or in windows is the implementation's matter.
    /// </summary>
    internal interface IDenoiser : IDisposable
    {
        /// <summary>The step of the schedule that is being worked on, from the first one taken; the number of steps once all are done.</summary>
        int Step { get; }

        /// <summary>What comes next.</summary>
        DenoisingPhase Phase { get; }

        /// <summary>Whether the step that is being worked on has not begun for any sample.</summary>
        bool IsBetweenSteps { get; }

        /// <summary>The trunk chunk that comes next in <see cref="DenoisingPhase.Trunk"/>.</summary>
        int Chunk { get; }

        /// <summary>The rows that the next piece of work computes.</summary>
        int NextRows { get; }

        /// <summary>Decides which steps are computed in full; may be changed between two steps.</summary>
        IStepPolicy Policy { get; set; }

        /// <summary>What has been done so far.</summary>
        GenerationTrace Trace { get; }

        /// <summary>Whether the clean estimates of the step that is being worked on are kept, to be shown.</summary>
        bool KeepsEstimate { get; set; }

        /// <summary>A sample's latent, [channels, height, width]; the result once all steps are done.</summary>
        ReadOnlySpan<float> Latent(int sample);

        /// <summary>The clean latent that a sample's output pointed to at the latest step whose estimates were kept.</summary>
        ReadOnlySpan<float> Estimate(int sample);

        /// <summary>Decodes a latent, for a model with a decoder.</summary>
        void Decode(ReadOnlySpan<float> latent, Span<float> image);

        /// <summary>Does the next piece of work.</summary>
        /// <returns>Whether there is more.</returns>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        bool Advance();

        /// <summary>
        /// Carries a sample's state to or from an archive: as it was after the last work that was completed, or, before any
        /// work, as it shall be. What has begun after that is begun anew.
        /// </summary>
        /// <exception cref="SuspendedStateException">The state is of another request.</exception>
        void Transfer(StateArchive archive, int sample);
    }
}
