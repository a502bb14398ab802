using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>One way to make textures that is compared with others.</summary>
    /// <param name="Name">As it is written on the command line.</param>
    /// <param name="Method">The method that it belongs to: a series of the plot.</param>
    /// <param name="Settings">How the runtime samples; of a rival without a place in the runtime only the sampling.</param>
    internal sealed record Contender(string Name, string Method, GenerationSettings Settings)
    {
        /// <summary>The rival's own loop; null where the runtime does it.</summary>
        public IBaseline? Baseline { get; init; }
    }
}
