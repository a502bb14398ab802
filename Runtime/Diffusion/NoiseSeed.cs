using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>What a texture's noise is made from: a seed, or a point on the way to another one.</summary>
    internal readonly struct NoiseSeed
    {
        private readonly ulong _seed;
        private readonly ulong _target;
        private readonly float _amount;

        /// <param name="seed">The seed.</param>
        /// <param name="target">The seed that the noise is moved towards.</param>
        /// <param name="amount">How far, 0 to 1.</param>
        public NoiseSeed(ulong seed, ulong target, float amount)
        {
            _seed = seed;
            _target = target;
            _amount = amount;
        }

        /// <summary>The noise of a seed alone.</summary>
        public static implicit operator NoiseSeed(ulong seed) => new NoiseSeed(seed, seed, 0);

        /// <summary>Fills a span with the standard normal noise of one stream.</summary>
        public void Fill(ulong stream, Span<float> destination) =>
            GaussianNoise.FillBetween(_seed, _target, _amount, stream, destination);
    }
}
