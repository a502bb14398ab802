using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// A method without memory, whose every step is a weighted sum of latent and model output. What the weights are is all
    /// that such methods differ in.
    /// </summary>
    internal abstract class OneStepScheduler : IScheduler
    {
        private readonly DenoisingPath _path;
        private readonly LinearCombination[] _updates;

        /// <summary>Plans the steps along a path.</summary>
        /// <param name="path">The noise levels.</param>
        /// <param name="updates">One update per step.</param>
        protected OneStepScheduler(DenoisingPath path, LinearCombination[] updates)
        {
            _path = path;
            _updates = updates;
        }

        /// <inheritdoc/>
        public int StepCount => _path.StepCount;

        /// <inheritdoc/>
        public float InitialNoiseScale => 1f;

        /// <inheritdoc/>
        public float Timestep(int step)
        {
            return _path.Timestep(step);
        }

        /// <inheritdoc/>
        public SchedulerMemory CreateMemory(int length)
        {
            return new SchedulerMemory(0);
        }

        /// <inheritdoc/>
        public void Step(int step, ReadOnlySpan<float> modelOutput, Span<float> latent, SchedulerMemory memory)
        {
            _path.CheckLatent(step, modelOutput, latent);
            _updates[step].Apply(latent, modelOutput, latent);
        }

        /// <inheritdoc/>
        public void EstimateDenoised(
            int step,
            ReadOnlySpan<float> modelOutput,
            ReadOnlySpan<float> latent,
            Span<float> denoised)
        {
            _path.EstimateDenoised(step, modelOutput, latent, denoised);
        }

        /// <inheritdoc/>
        public void AddNoise(int step, ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> latent)
        {
            _path.AddNoise(step, clean, noise, latent);
        }

        /// <inheritdoc/>
        public bool TryGetDenoisedUpdate(int step, out DenoisedUpdate update)
        {
            _path.CheckStep(step);
            (double keep, double gain) = _path.DenoisedUpdate(step);
            update = new DenoisedUpdate((float)keep, (float)gain);
            return true;
        }
    }
}
