namespace SpeCa.Runtime.Diffusion
{
    /// <summary>What the model's output means, given <c>x_t = alpha_t x_0 + sigma_t noise</c>.</summary>
    public enum PredictionType
    {
        /// <summary>The flow-matching velocity <c>noise - x_0</c> of <c>x_t = (1 - sigma) x_0 + sigma noise</c>.</summary>
        Flow,

        /// <summary>The noise (Ho et al. 2020).</summary>
        Epsilon,

        /// <summary><c>v = alpha_t noise - sigma_t x_0</c> (Salimans and Ho 2022).</summary>
        V,
    }
}
