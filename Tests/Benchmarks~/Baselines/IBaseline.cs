using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>The settings of a rival's way to skip steps; what a request carries from step to step is in its steps.</summary>
    internal interface IBaseline
    {
        /// <summary>Begins a request.</summary>
        /// <param name="transformer">The transformer over the request's workspace.</param>
        /// <param name="scheduler">The request's steps.</param>
        IBaselineSteps Start(Transformer transformer, IScheduler scheduler);
    }
}
