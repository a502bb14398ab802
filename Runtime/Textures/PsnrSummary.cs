using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Peak signal-to-noise ratios of several textures in a few numbers, dB.</summary>
    public sealed record PsnrSummary(double Mean, double Percentile5, double Minimum)
    {
        /// <summary>
        /// What a ratio counts at most, and what identical textures count, whose ratio is infinite: their mean would be
        /// infinite as well and hide all others.
        /// </summary>
        public const double CapDb = 100;

        /// <summary>Sums ratios up; the percentile is interpolated between the nearest two in order.</summary>
        /// <param name="ratios">Ratios in dB, at least one; infinity for identical textures.</param>
        /// <exception cref="ArgumentException">There is no ratio.</exception>
        public static PsnrSummary Of(IReadOnlyCollection<double> ratios)
        {
            if (ratios.Count == 0)
            {
                throw new ArgumentException("Give at least one ratio.", nameof(ratios));
            }

            var sorted = new double[ratios.Count];
            var sum = 0.0;
            var count = 0;
            foreach (var ratio in ratios)
            {
                sorted[count] = Math.Min(ratio, CapDb);
                sum += sorted[count];
                count++;
            }

            Array.Sort(sorted);
            return new PsnrSummary(sum / count, Percentile.OfSorted(sorted, 0.05), sorted[0]);
        }
    }
}
