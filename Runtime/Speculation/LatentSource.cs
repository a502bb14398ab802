using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What the samples of a request start from in place of pure noise. Immutable, shared by all samples.</summary>
    internal sealed class LatentSource
    {
        private readonly float[] _values;
        private readonly float[] _mask;

        /// <summary>Takes over the arrays, which have been checked.</summary>
        /// <param name="values">The clean latent, <c>[channels, height, width]</c>.</param>
        /// <param name="mask">
        /// <c>[height, width]</c>, 1 = made anew, 0 = kept; empty where everything is made anew.
        /// </param>
        /// <param name="firstStep">The step of the schedule that is taken first.</param>
        public LatentSource(float[] values, float[] mask, int firstStep)
        {
            _values = values;
            _mask = mask;
            FirstStep = firstStep;
        }

        /// <summary>The clean latent, <c>[channels, height, width]</c>.</summary>
        public ReadOnlySpan<float> Values => _values;

        /// <summary>How much of each place is made anew, <c>[height, width]</c>; empty where all of it is.</summary>
        public ReadOnlySpan<float> Mask => _mask;

        /// <summary>Whether part of the latent is kept.</summary>
        public bool HasMask => _mask.Length > 0;

        /// <summary>The step of the schedule that is taken first.</summary>
        public int FirstStep { get; }
    }
}
