using System;
using System.Diagnostics;
using System.Linq;

namespace SpeCa.Benchmarks.Parts
{
    /// <summary>Times several ways to do something in turn, so that what else the machine does meets all of them.</summary>
    internal static class SideBySide
    {
        /// <summary>The medians in milliseconds, in the order of the ways.</summary>
        public static double[] Medians(int rounds, params Action[] ways)
        {
            var times = ways.Select(_ => new double[rounds]).ToArray();
            foreach (var way in ways)
            {
                way();
            }

            for (var round = 0; round < rounds; round++)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    var start = Stopwatch.GetTimestamp();
                    ways[way]();
                    times[way][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }
            }

            return times.Select(Median).ToArray();
        }

        private static double Median(double[] times)
        {
            Array.Sort(times);
            return times[times.Length / 2];
        }
    }
}
