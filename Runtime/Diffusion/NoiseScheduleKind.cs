namespace SpeCa.Runtime.Diffusion
{
    /// <summary>How noise grows over training time.</summary>
    public enum NoiseScheduleKind
    {
        /// <summary>Flow matching: alpha = 1 - sigma, sigma = t in 0..1.</summary>
        Flow,

        /// <summary>Variance preserving, betas linear in time (Ho et al. 2020).</summary>
        LinearBeta,

        /// <summary>Variance preserving, square roots of the betas linear in time (latent diffusion).</summary>
        ScaledLinearBeta,

        /// <summary>Variance preserving, squared-cosine cumulative alphas (Nichol and Dhariwal 2021).</summary>
        Cosine,
    }
}
