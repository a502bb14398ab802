using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>The value below which a share of some values lies.</summary>
    internal static class Percentile
    {
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
