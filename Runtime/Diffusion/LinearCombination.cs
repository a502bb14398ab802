using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// A weighted sum of latent and model output. Every one-step update, and every estimate of the clean sample, is one.
    /// </summary>
    internal readonly struct LinearCombination
    {
        private readonly float _latentWeight;
        private readonly float _outputWeight;

        internal LinearCombination(double latentWeight, double outputWeight)
        {
            _latentWeight = (float)latentWeight;
            _outputWeight = (float)outputWeight;
        }

        /// <summary>Writes the sum.</summary>
        /// <param name="latent">The latent.</param>
        /// <param name="modelOutput">The model's output; same length.</param>
        /// <param name="destination">Receives the sum; may be the latent, but not overlap the model's output.</param>
        internal void Apply(ReadOnlySpan<float> latent, ReadOnlySpan<float> modelOutput, Span<float> destination)
        {
            TensorPrimitives.Multiply(latent, _latentWeight, destination);
            TensorPrimitives.MultiplyAdd(modelOutput, _outputWeight, destination, destination);
        }
    }
}
