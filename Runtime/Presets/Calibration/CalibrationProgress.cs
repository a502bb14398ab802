using System;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>How far a calibration is.</summary>
    public sealed record CalibrationProgress
    {
        /// <summary>What is being done.</summary>
        public CalibrationStage Stage { get; init; }

        /// <summary>Transformer blocks planned for what is done; grows up to <see cref="TotalWork"/>.</summary>
        public long CompletedWork { get; init; }

        /// <summary>Transformer blocks planned in all. Stages plan anew when they begin, so it can change.</summary>
        public long TotalWork { get; init; }

        /// <summary>Candidates that are still being looked at.</summary>
        public int CandidatesLeft { get; init; }

        /// <summary>The best point so far; null before there is one.</summary>
        public CalibrationPoint? Best { get; init; }

        /// <summary>The time taken.</summary>
        public TimeSpan Elapsed { get; init; }

        /// <summary>What is left at the mean pace so far; null before anything is done.</summary>
        public TimeSpan? Remaining { get; init; }

        /// <summary>The share of the work that is done, 0 to 1.</summary>
        public double Share => TotalWork > 0 ? (double)CompletedWork / TotalWork : 0;
    }
}
