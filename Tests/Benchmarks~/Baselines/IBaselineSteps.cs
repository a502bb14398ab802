namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>How one request gets from latents to the state that enters the head, step by step.</summary>
    internal interface IBaselineSteps
    {
        /// <summary>
        /// Writes the workspace's hidden output, by computing it or from what earlier steps left; latents and condition
        /// tensors are in place.
        /// </summary>
        /// <param name="step">0 to <paramref name="stepCount"/> - 1, in order.</param>
        /// <param name="stepCount">Steps of the request.</param>
        BaselineStep Advance(int step, int stepCount);
    }
}
