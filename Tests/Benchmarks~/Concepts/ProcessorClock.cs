using System;
using SpeCa.Runtime.Frames;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>
    /// The time that this process has computed. With one thread that works it is what a machine without other work would take,
    /// so that a picture does not show what else ran while it was made.
    /// </summary>
    internal sealed class ProcessorClock : IFrameClock
    {
        /// <inheritdoc/>
        public double Milliseconds => Environment.CpuUsage.TotalTime.TotalMilliseconds;
    }
}
