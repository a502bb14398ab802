using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// DDIM without added noise (Song et al. 2021, equation 12 with eta = 0): <c>x' = alpha' x_0 + sigma' noise</c>. The
    /// last step ends at the clean sample (the "set alpha to one" of other implementations).
    /// </summary>
    /// <remarks>
    /// With the noise written as <c>(x - alpha x_0) / sigma</c> this is <c>x' = (sigma' / sigma) x + (alpha' - alpha sigma'
    /// / sigma) x_0</c>, and as <c>x_0</c> is a weighted sum of latent and output, so is the update.
    /// </remarks>
    internal sealed class DdimScheduler : IScheduler
    {
        private readonly DenoisingPath _path;
        private readonly LinearCombination[] _updates;

        /// <summary>Plans the steps along a path of noise or v prediction.</summary>
        internal DdimScheduler(DenoisingPath path)
        {
            _path = path;
            _updates = new LinearCombination[path.StepCount];
            for (int step = 0; step < _updates.Length; step++)
            {
                (double keep, double gain) = path.DenoisedUpdate(step);
                (double latent, double output) = DenoisingPath.EstimateWeights(path.Prediction, path.Level(step));
                _updates[step] = new LinearCombination(keep + (gain * latent), gain * output);
            }
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
        public bool TryGetDenoisedUpdate(int step, out float keep, out float gain)
        {
            (double keepWeight, double gainWeight) = _path.DenoisedUpdate(step);
            keep = (float)keepWeight;
            gain = (float)gainWeight;
            return true;
        }
    }
}
