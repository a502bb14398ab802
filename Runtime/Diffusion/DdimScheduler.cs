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
    internal sealed class DdimScheduler : OneStepScheduler
    {
        /// <summary>Plans the steps along a path of noise or v prediction.</summary>
        internal DdimScheduler(DenoisingPath path)
            : base(path, Updates(path))
        {
        }

        private static LinearCombination[] Updates(DenoisingPath path)
        {
            var updates = new LinearCombination[path.StepCount];
            for (int step = 0; step < updates.Length; step++)
            {
                (double keep, double gain) = path.DenoisedUpdate(step);
                (double latent, double output) = DenoisingPath.EstimateWeights(path.Prediction, path.Level(step));
                updates[step] = new LinearCombination(keep + (gain * latent), gain * output);
            }

            return updates;
        }
    }
}
