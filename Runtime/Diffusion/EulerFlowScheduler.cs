namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Euler's method on the flow-matching equation <c>dx / dsigma = v</c>: <c>x' = x + (sigma' - sigma) v</c> (Esser et
    /// al. 2024; Liu et al. 2023).
    /// </summary>
    internal sealed class EulerFlowScheduler : OneStepScheduler
    {
        /// <summary>Plans the steps along a path of flow prediction.</summary>
        internal EulerFlowScheduler(DenoisingPath path)
            : base(path, Updates(path))
        {
        }

        private static LinearCombination[] Updates(DenoisingPath path)
        {
            var updates = new LinearCombination[path.StepCount];
            for (int step = 0; step < updates.Length; step++)
            {
                updates[step] = new LinearCombination(1.0, path.Level(step + 1).Sigma - path.Level(step).Sigma);
            }

            return updates;
        }
    }
}
