using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Some times, ms: those that half, 95% and 99% of them do not exceed, and the longest (nearest rank).</summary>
    internal sealed record Distribution(double P50, double P95, double P99, double Max)
    {
        /// <summary>Of at least one time.</summary>
        public static Distribution Of(IEnumerable<double> milliseconds)
        {
            var sorted = milliseconds.Order().ToArray();
            double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
            return new Distribution(At(0.5), At(0.95), At(0.99), sorted[^1]);
        }
    }
}
