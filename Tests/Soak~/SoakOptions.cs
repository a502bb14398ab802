using System;

namespace SpeCa.Soak
{
    /// <summary>What a run does.</summary>
    /// <param name="Duration">How long.</param>
    /// <param name="Seed">What all choices come from.</param>
    internal sealed record SoakOptions(TimeSpan Duration, int Seed);
}
