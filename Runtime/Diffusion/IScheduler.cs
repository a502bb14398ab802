using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Integrates the denoising of one request: fixed timesteps, and one update of a latent per step. Immutable and
    /// shared by all samples of a request; what a sample carries from step to step is in its
    /// <see cref="SchedulerMemory"/>.
    /// </summary>
    public interface IScheduler
    {
        /// <summary>How many model evaluations the request takes, at least 1.</summary>
        int StepCount { get; }

        /// <summary>By how much standard Gaussian noise is multiplied to make the first latent.</summary>
        float InitialNoiseScale { get; }

        /// <summary>The value that the model's timestep input takes at a step, falling from step to step.</summary>
        /// <param name="step">0 (pure noise) to <see cref="StepCount"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a step of the request.</exception>
        float Timestep(int step);

        /// <summary>Makes the memory that one sample of <paramref name="length"/> values needs.</summary>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="length"/> is negative, and the scheduler needs a memory.
        /// </exception>
        SchedulerMemory CreateMemory(int length);

        /// <summary>Moves a latent in place from a step's noise level to the next one's.</summary>
        /// <param name="step">
        /// 0 to <see cref="StepCount"/> - 1; steps are taken in order, but the first need not be step 0.
        /// </param>
        /// <param name="modelOutput">
        /// The model's (guided) output for this latent; same length as the latent, and in other memory.
        /// </param>
        /// <param name="latent">The latent, overwritten.</param>
        /// <param name="memory">This sample's memory.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a step of the request.</exception>
        /// <exception cref="ArgumentException">
        /// The lengths differ, the output overlaps the latent, or the memory is of another length or another scheduler.
        /// </exception>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="memory"/> is null, and the scheduler needs one.
        /// </exception>
        void Step(int step, ReadOnlySpan<float> modelOutput, Span<float> latent, SchedulerMemory memory);

        /// <summary>Writes the estimate of the clean sample that a step's model output implies.</summary>
        /// <param name="step">0 to <see cref="StepCount"/> - 1.</param>
        /// <param name="modelOutput">The model's (guided) output for <paramref name="latent"/>.</param>
        /// <param name="latent">The latent before the step.</param>
        /// <param name="denoised">Receives the estimate; may not overlap the inputs.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a step of the request.</exception>
        /// <exception cref="ArgumentException">The lengths differ, or the spans overlap.</exception>
        void EstimateDenoised(int step, ReadOnlySpan<float> modelOutput, ReadOnlySpan<float> latent, Span<float> denoised);

        /// <summary>
        /// Noises a clean sample to the level that a latent has before a step: <c>x = alpha x_0 + sigma noise</c>.
        /// </summary>
        /// <param name="step">0 to <see cref="StepCount"/>, which is the clean sample itself.</param>
        /// <param name="clean">The clean sample.</param>
        /// <param name="noise">Standard Gaussian noise; same length.</param>
        /// <param name="latent">Receives the latent; may be the clean sample, but not overlap the noise.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is outside its range.</exception>
        /// <exception cref="ArgumentException">The lengths differ, or the latent overlaps the noise.</exception>
        void AddNoise(int step, ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> latent);

        /// <summary>
        /// States a step as a weighted sum of the latent and of the clean estimates at the step and before it. The first step
        /// that is taken is stated as if there were one before.
        /// </summary>
        /// <param name="step">0 to <see cref="StepCount"/> - 1.</param>
        /// <param name="update">The weights.</param>
        /// <returns>Whether the method is of this kind.</returns>
        /// <exception cref="System.ArgumentOutOfRangeException">The step does not exist.</exception>
        bool TryGetDenoisedUpdate(int step, out DenoisedUpdate update);
    }
}
