using System;

namespace SpeCa.Import.Analysis
{
    /// <summary>Finds the stretch of a sequence that covers most of the cost by repeating a unit at least twice.</summary>
    internal static class RepetitionFinder
    {
        // A multiple of a period covers as much; it must cover clearly more to be worth taking.
        private const double ClearlyMore = 1.02;

        /// <param name="items">The sequence; equal items are the same operation on the same shapes.</param>
        /// <param name="costs">Sums of costs before every place, one more than items.</param>
        /// <param name="start">The first place to look at.</param>
        /// <param name="end">The place after the last one.</param>
        /// <returns>The best run; null where nothing repeats.</returns>
        public static RepeatedRun? Find(ReadOnlySpan<int> items, ReadOnlySpan<double> costs, int start, int end)
        {
            RepeatedRun? best = null;
            var bestCost = 0.0;
            for (var period = 1; period <= (end - start) / 2; period++)
            {
                var matched = 0;
                for (var place = start; place + period <= end; place++)
                {
                    if (place + period < end && items[place] == items[place + period])
                    {
                        matched++;
                        continue;
                    }

                    if (matched >= period)
                    {
                        var run = new RepeatedRun(place - matched, place + period, period);
                        var cost = costs[run.End] - costs[run.Start];
                        if (cost > bestCost * ClearlyMore)
                        {
                            best = run;
                            bestCost = cost;
                        }
                    }

                    matched = 0;
                }
            }

            return best;
        }
    }
}
