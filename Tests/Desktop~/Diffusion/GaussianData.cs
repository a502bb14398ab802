namespace SpeCa.Tests.Diffusion
{
    /// <summary>
    /// Data of one normal variable, for which the flow and its solution have closed forms: the latent is normal too, and
    /// every path of the probability flow keeps its standard score.
    /// </summary>
    internal static class GaussianData
    {
        private const double Mean = 0.75;
        private const double Deviation = 0.5;

        /// <summary>The flow-matching velocity <c>E[noise - x_0 | x]</c> at a noise level.</summary>
        internal static double Velocity(double latent, double sigma)
        {
            double alpha = 1.0 - sigma;
            double variance = (alpha * alpha * Deviation * Deviation) + (sigma * sigma);
            double surprise = (latent - (alpha * Mean)) / variance;
            double clean = Mean + (alpha * Deviation * Deviation * surprise);
            double noise = sigma * surprise;
            return noise - clean;
        }

        /// <summary>Where the flow takes pure noise.</summary>
        internal static double Solution(double noise)
        {
            return Mean + (Deviation * noise);
        }
    }
}
