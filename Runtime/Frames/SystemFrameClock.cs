using System.Diagnostics;

namespace SpeCa.Runtime.Frames
{
    /// <summary>The machine's finest clock.</summary>
    internal sealed class SystemFrameClock : IFrameClock
    {
        public static SystemFrameClock Instance { get; } = new SystemFrameClock();

        /// <inheritdoc/>
        public double Milliseconds => Stopwatch.GetTimestamp() * (1000.0 / Stopwatch.Frequency);
    }
}
