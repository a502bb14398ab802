using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Quality
{
    /// <summary>What a candidate did over all subjects, against each subject's own full result.</summary>
    /// <param name="Name">The candidate.</param>
    /// <param name="BlockSpeedup">Blocks of full sampling over blocks evaluated.</param>
    /// <param name="WallSpeedup">Wall time of full sampling over the candidate's, median over batches; NaN where it was not timed.</param>
    /// <param name="Psnr">Peak signal-to-noise ratios.</param>
    /// <param name="RejectedShare">The share of speculative steps that were rejected.</param>
    /// <param name="SpeculationShare">The share of the time that forecasts, errors and bookkeeping took.</param>
    /// <param name="VerificationShare">The share of the time that the last block took on forecasts.</param>
    /// <param name="SpeculationPerStep">What forecast and error of one speculative step take, as a share of a full step's time.</param>
    internal sealed record Measurement(
        string Name, double BlockSpeedup, double WallSpeedup, PsnrSummary Psnr,
        double RejectedShare, double SpeculationShare, double VerificationShare, double SpeculationPerStep)
    {
        public static string Header =>
            $"{"candidate",-52} {"blocks",7} {"wall",6} {"mean",6} {"p5",6} {"worst",6} {"reject",7} {"specul.",8} {"verify",7} {"a step",7}";

        public override string ToString() => FormattableString.Invariant(
            $"{Name,-52} {BlockSpeedup,6:0.00}x {WallSpeedup,5:0.00}x {Psnr.Mean,6:0.0} {Psnr.Percentile5,6:0.0} {Psnr.Minimum,6:0.0} {RejectedShare,7:0.0%} {SpeculationShare,8:0.0%} {VerificationShare,7:0.0%} {SpeculationPerStep,7:0.00%}");
    }
}
