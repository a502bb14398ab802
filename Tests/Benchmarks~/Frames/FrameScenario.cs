using System;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>A way to make textures while a game runs.</summary>
    internal sealed record FrameScenario(string Name, double FramesPerSecond, double BudgetMilliseconds, FrameMode Mode)
    {
        public double FrameMilliseconds => 1000 / FramesPerSecond;

        public TimeSpan Budget => TimeSpan.FromMilliseconds(BudgetMilliseconds);
    }
}
