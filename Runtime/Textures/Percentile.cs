using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Textures
{
    /// <summary>The value below which a share of some values lies.</summary>
    internal static class Percentile
    {
        /// <summary>The value below which a share of values in any order lies; see <see cref="OfSorted"/>.</summary>
        /// <param name="values">At least one value.</param>
        /// <param name="share">0 (the least) to 1 (the greatest).</param>
        public static double Of(IEnumerable<double> values, double share)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted);
            return OfSorted(sorted, share);
        }

        /// <summary>Interpolates between the two values nearest to the share's place.</summary>
        /// <param name="sorted">At least one value, in ascending order.</param>
        /// <param name="share">0 (the least) to 1 (the greatest).</param>
        public static double OfSorted(ReadOnlySpan<double> sorted, double share)
        {
            var place = share * (sorted.Length - 1);
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Length - 1);
            var fraction = place - below;
            return (sorted[below] * (1 - fraction)) + (sorted[above] * fraction);
        }
    }
}
