using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Quality
{
    /// <summary>What a candidate did over all subjects, against each subject's own full result.</summary>
    internal sealed record Measurement(
        string Name, double BlockSpeedup, double WallSpeedup, PsnrSummary Psnr,
        double RejectedShare, double SpeculationShare, double VerificationShare)
    {
        public static string Header =>
            $"{"candidate",-52} {"blocks",7} {"wall",6} {"mean",6} {"p5",6} {"worst",6} {"reject",7} {"specul.",8} {"verify",7}";

        public override string ToString() => FormattableString.Invariant(
            $"{Name,-52} {BlockSpeedup,6:0.00}x {WallSpeedup,5:0.00}x {Psnr.Mean,6:0.0} {Psnr.Percentile5,6:0.0} {Psnr.Minimum,6:0.0} {RejectedShare,7:0.0%} {SpeculationShare,8:0.0%} {VerificationShare,7:0.0%}");
    }
}
