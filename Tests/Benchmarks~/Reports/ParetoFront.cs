using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Finds what nothing else beats in both of two measures.</summary>
    internal static class ParetoFront
    {
        /// <summary>The items on the front, from the lowest of the first measure to the highest.</summary>
        /// <param name="items">All items.</param>
        /// <param name="first">The first measure, the more the better.</param>
        /// <param name="second">The second measure, the more the better.</param>
        public static IReadOnlyList<T> Of<T>(IEnumerable<T> items, Func<T, double> first, Func<T, double> second)
        {
            var front = new List<T>();
            var best = double.NegativeInfinity;
            foreach (var item in items.OrderByDescending(first).ThenByDescending(second))
            {
                if (second(item) > best)
                {
                    best = second(item);
                    front.Add(item);
                }
            }

            front.Reverse();
            return front;
        }
    }
}
