using System.Diagnostics;

namespace SpeCa.Runtime.Frames
{
    /// <summary>The machine's finest clock.</summary>
    public sealed class SystemFrameClock : IFrameClock
    {
        /// <summary>The one clock of the machine.</summary>
        public static SystemFrameClock Instance { get; } = new SystemFrameClock();

        /// <inheritdoc/>
        public double Milliseconds => Stopwatch.GetTimestamp() * (1000.0 / Stopwatch.Frequency);
    }
}
