using System;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The part of one sample's latent that is kept: after every step it is replaced by the source at the noise level
    /// reached (RePaint, Lugmayr et al. 2022, equation 8, without its resampling).
    /// </summary>
    /// <remarks>
    /// The noise is the sample's own at every step, so that the kept part moves along one straight path and forecasts of
    /// it stay good. Places between kept and new are blended at every step, and so end up nearer to the source than one
    /// blend would leave them.
    /// </remarks>
    internal sealed class KnownRegion
    {
        private readonly LatentSource _source;
        private readonly IScheduler _scheduler;
        private readonly float[] _noise;
        private readonly float[] _noised;

        /// <summary>Prepares a sample; takes over its noise.</summary>
        public KnownRegion(LatentSource source, IScheduler scheduler, float[] noise)
        {
            _source = source;
            _scheduler = scheduler;
            _noise = noise;
            _noised = new float[noise.Length];
        }

        /// <summary>Puts the known part back into a latent.</summary>
        /// <param name="step">The step whose level the latent has; the number of steps for clean.</param>
        /// <param name="latent"><c>[channels, height, width]</c>, changed where the mask is below 1.</param>
        public void Restore(int step, Span<float> latent)
        {
            _scheduler.AddNoise(step, _source.Values, _noise, _noised);
            var mask = _source.Mask;
            for (var start = 0; start < latent.Length; start += mask.Length)
            {
                var plane = latent.Slice(start, mask.Length);
                var known = _noised.AsSpan(start, mask.Length);
                for (var place = 0; place < mask.Length; place++)
                {
                    plane[place] = mask[place] * plane[place] + (1 - mask[place]) * known[place];
                }
            }
        }
    }
}
