using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>An entry's quality over its speed-up, and its quality at a given one.</summary>
    internal sealed class StudyCurve(IEnumerable<StudyPoint> points)
    {
        private readonly StudyPoint[] _points = points.OrderBy(point => point.BlockSpeedup).ToArray();

        /// <summary>Interpolates over the logarithm of the speed-up.</summary>
        /// <returns>dB; NaN outside what was measured.</returns>
        public double At(double speedup, Func<StudyPoint, double> quality)
        {
            for (var place = 1; place < _points.Length; place++)
            {
                var (before, after) = (_points[place - 1], _points[place]);
                if (before.BlockSpeedup <= speedup && speedup <= after.BlockSpeedup && before.BlockSpeedup < after.BlockSpeedup)
                {
                    var share = Math.Log(speedup / before.BlockSpeedup) / Math.Log(after.BlockSpeedup / before.BlockSpeedup);
                    return (quality(before) * (1 - share)) + (quality(after) * share);
                }
            }

            return double.NaN;
        }
    }
}
