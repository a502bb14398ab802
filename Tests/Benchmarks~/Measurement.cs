using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Benchmarks
{
    /// <summary>What a candidate did over all subjects, against each subject's own full result.</summary>
    internal sealed record Measurement(
        string Name, double BlockSpeedup, double WallSpeedup, double PsnrMeanDb, double PsnrP5Db, double PsnrWorstDb,
        double RejectedShare, double SpeculationShare, double VerificationShare, int Samples)
    {
        public static string Header =>
            $"{"candidate",-52} {"blocks",7} {"wall",6} {"mean",6} {"p5",6} {"worst",6} {"reject",7} {"specul.",8} {"verify",7}";

        public override string ToString() => FormattableString.Invariant(
            $"{Name,-52} {BlockSpeedup,6:0.00}x {WallSpeedup,5:0.00}x {PsnrMeanDb,6:0.0} {PsnrP5Db,6:0.0} {PsnrWorstDb,6:0.0} {RejectedShare,7:0.0%} {SpeculationShare,8:0.0%} {VerificationShare,7:0.0%}");

        /// <summary>The value below which a share of the values lies, interpolated between neighbours.</summary>
        public static double Percentile(IEnumerable<double> values, double share)
        {
            var sorted = values.Order().ToArray();
            var position = share * (sorted.Length - 1);
            var lower = (int)position;
            var upper = Math.Min(lower + 1, sorted.Length - 1);
            return sorted[lower] + (position - lower) * (sorted[upper] - sorted[lower]);
        }
    }
}
