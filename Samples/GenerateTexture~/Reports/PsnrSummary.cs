using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Peak signal-to-noise ratios of several textures in a few numbers, dB.</summary>
    internal sealed record PsnrSummary(double Mean, double Percentile5, double Minimum)
    {
        /// <summary>
        /// What a ratio counts at most, and what identical textures count, whose ratio is infinite: their mean would be
        /// infinite as well and hide all others.
        /// </summary>
        public const double CapDb = 100;

        private const double Share = 0.05;

        /// <summary>Sums ratios up; the percentile is interpolated between the nearest two in order.</summary>
        /// <param name="ratios">Ratios in dB, at least one; infinity for identical textures.</param>
        public static PsnrSummary Of(IEnumerable<double> ratios)
        {
            var sorted = ratios.Select(ratio => Math.Min(ratio, CapDb)).Order().ToArray();
            var place = Share * (sorted.Length - 1);
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Length - 1);
            return new PsnrSummary(
                sorted.Average(), double.Lerp(sorted[below], sorted[above], place - below), sorted[0]);
        }
    }
}
