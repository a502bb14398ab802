using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Import.Analysis
{
    /// <summary>
    /// The places between the sample's nodes at which transformer blocks meet. Blocks are what repeats; within a period,
    /// they are cut where the fewest values are live.
    /// </summary>
    internal sealed class BlockStructure
    {
        // Repetitions far smaller than the main one are parts of something else: a timestep MLP, the taps of a resampler.
        private const double LeastShare = 0.2;

        // What precedes or follows the blocks is an embedding or head if it is much smaller than a block, and else a block of another form.
        private const double LargestEnd = 0.3;

        private BlockStructure(IReadOnlyList<int> boundaries) => Boundaries = boundaries;

        /// <summary>The places before the first block, between blocks, and after the last one.</summary>
        public IReadOnlyList<int> Boundaries { get; }

        public int BlockCount => Boundaries.Count - 1;

        /// <summary>Finds the blocks; null where nothing repeats.</summary>
        public static BlockStructure? Find(SampleNodes nodes)
        {
            var live = nodes.LiveElements();
            var runs = new List<RepeatedRun>();
            Collect(nodes, 0, nodes.Nodes.Count, runs, 0);
            if (runs.Count == 0)
            {
                return null;
            }

            var boundaries = new SortedSet<int>();
            foreach (var run in runs)
            {
                boundaries.UnionWith(Cut(run, live));
            }

            var unit = runs.Max(run => UnitCost(nodes, run));
            AddFirstBlock(nodes, live, boundaries, unit);
            AddLastBlock(nodes, live, boundaries, unit);
            DropSmallGaps(nodes, boundaries, unit * LeastShare);
            return boundaries.Count < 3 ? null : new BlockStructure(boundaries.ToArray());
        }

        private static void Collect(SampleNodes nodes, int start, int end, List<RepeatedRun> runs, double mainUnit)
        {
            if (!(RepetitionFinder.Find(nodes.Tokens, nodes.CostsBefore, start, end) is { } run)
                || UnitCost(nodes, run) < mainUnit * LeastShare)
            {
                return;
            }

            mainUnit = Math.Max(mainUnit, UnitCost(nodes, run));
            Collect(nodes, start, run.Start, runs, mainUnit);
            runs.Add(run);
            Collect(nodes, run.End, end, runs, mainUnit);
        }

        private static double UnitCost(SampleNodes nodes, RepeatedRun run) =>
            nodes.CostBetween(run.Start, run.Start + run.Period);

        // The phase at which the fewest values are live at all cuts together; of equals, what gives most blocks, and then
        // the latest: a stream that is done need not wait for the others.
        private static int[] Cut(RepeatedRun run, long[] live) => Enumerable.Range(0, run.Period)
            .Select(phase => Cuts(run, phase).ToArray())
            .Where(cuts => cuts.Length >= 2)
            .OrderBy(cuts => cuts.Average(place => live[place]))
            .ThenByDescending(cuts => cuts.Length)
            .ThenByDescending(cuts => cuts[0])
            .First();

        private static IEnumerable<int> Cuts(RepeatedRun run, int phase)
        {
            for (var place = run.Start + phase; place <= run.End; place += run.Period)
            {
                yield return place;
            }
        }

        // A first block may differ from those after it: a text stream that has not met the sample yet is conditioning.
        private static void AddFirstBlock(SampleNodes nodes, long[] live, SortedSet<int> boundaries, double unit)
        {
            var first = boundaries.Min;
            if (nodes.CostBetween(0, first) < unit * LargestEnd)
            {
                return;
            }

            for (var place = first - 1; place > 0; place--)
            {
                if (nodes.CostBetween(0, place) < unit * LargestEnd && live[place] <= live[first])
                {
                    boundaries.Add(place);
                    return;
                }
            }
        }

        // A last block may differ from those before: without the text's half in MMDiT, without a skip in U-ViT.
        private static void AddLastBlock(SampleNodes nodes, long[] live, SortedSet<int> boundaries, double unit)
        {
            var last = boundaries.Max;
            var end = nodes.Nodes.Count;
            if (nodes.CostBetween(last, end) < unit * LargestEnd)
            {
                return;
            }

            var least = long.MaxValue;
            for (var place = last + 1; place < end; place++)
            {
                if (nodes.CostBetween(place, end) < unit * LargestEnd)
                {
                    least = Math.Min(least, live[place]);
                }
            }

            for (var place = last + 1; place < end; place++)
            {
                if (nodes.CostBetween(place, end) < unit * LargestEnd && live[place] <= Math.Max(least, live[last]))
                {
                    boundaries.Add(place);
                    return;
                }
            }
        }

        // Where two runs meet, what lies between their cuts may be next to nothing; it joins the block after it.
        private static void DropSmallGaps(SampleNodes nodes, SortedSet<int> boundaries, double least)
        {
            var places = boundaries.ToArray();
            for (var index = 1; index < places.Length - 1; index++)
            {
                if (nodes.CostBetween(places[index - 1], places[index]) < least)
                {
                    boundaries.Remove(places[index]);
                }
            }
        }
    }
}
