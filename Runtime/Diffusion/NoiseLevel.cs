using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>How much signal and noise a latent holds: <c>x = alpha x_0 + sigma noise</c>.</summary>
    internal readonly struct NoiseLevel
    {
        internal NoiseLevel(double alpha, double sigma)
        {
            Alpha = alpha;
            Sigma = sigma;
        }

        /// <summary>No noise at all, where every request ends.</summary>
        internal static NoiseLevel Clean => new NoiseLevel(1.0, 0.0);

        /// <summary>The factor of the clean sample, 0 (pure noise) to 1.</summary>
        internal double Alpha { get; }

        /// <summary>The factor of the noise, 0 (clean) to 1.</summary>
        internal double Sigma { get; }

        /// <summary>
        /// Half the logarithm of the signal-to-noise ratio, <c>lambda = ln(alpha / sigma)</c> (Lu et al. 2022);
        /// -infinity for pure noise and +infinity for <see cref="Clean"/>.
        /// </summary>
        internal double Lambda => Math.Log(Alpha / Sigma);
    }
}
