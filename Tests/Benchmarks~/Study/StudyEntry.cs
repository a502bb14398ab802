using System;
using System.Collections.Generic;
using SpeCa.Benchmarks.Baselines;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>Something that is tried, at several strengths, so that it can be compared at equal speed.</summary>
    /// <param name="Group">What of the method it changes.</param>
    /// <param name="Name">What it is.</param>
    /// <param name="Strengths">From slow to fast: thresholds, intervals, or whatever the thing is set by.</param>
    /// <param name="Create">Makes it at a strength.</param>
    internal sealed record StudyEntry(string Group, string Name, IReadOnlyList<double> Strengths, Func<double, IBaseline> Create)
    {
        /// <summary>Whether full steps correct the latent for the forecasts before them.</summary>
        public bool CorrectsTrajectory { get; init; } = true;
    }
}
