using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Euler's method on the flow-matching equation <c>dx / dsigma = v</c>: <c>x' = x + (sigma' - sigma) v</c> (Esser et
    /// al. 2024; Liu et al. 2023).
    /// </summary>
    internal sealed class EulerFlowScheduler : IScheduler
    {
        private readonly DenoisingPath _path;
        private readonly LinearCombination[] _updates;

        /// <summary>Plans the steps along a path of flow prediction.</summary>
        internal EulerFlowScheduler(DenoisingPath path)
        {
            _path = path;
            _updates = new LinearCombination[path.StepCount];
            for (int step = 0; step < _updates.Length; step++)
            {
                _updates[step] = new LinearCombination(1.0, path.Level(step + 1).Sigma - path.Level(step).Sigma);
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
