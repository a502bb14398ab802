using System.Diagnostics;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>Elapsed time in ms.</summary>
    internal static class Milliseconds
    {
        /// <summary>The time since a timestamp of <see cref="Stopwatch"/>.</summary>
        public static double Since(long start) => (Stopwatch.GetTimestamp() - start) * 1000.0 / Stopwatch.Frequency;
    }
}
