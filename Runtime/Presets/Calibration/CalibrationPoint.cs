using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>One point of the curve of speed and quality: a candidate and what it was measured to do.</summary>
    public sealed record CalibrationPoint
    {
        private const double TailShare = 0.05;

        /// <summary>The candidate, without a measurement of its own.</summary>
        public QualityPreset Preset { get; init; } = new QualityPreset();

        /// <summary>The stage that measured it last.</summary>
        public CalibrationStage Stage { get; init; }

        /// <summary>Textures that it was measured on; points of fewer textures say less.</summary>
        public int Textures { get; init; }

        /// <summary>How many times fewer blocks it evaluates than full sampling.</summary>
        public double BlockSpeedup { get; init; }

        /// <summary>Peak signal-to-noise ratio against the texture's own full result, mean, dB.</summary>
        public double PsnrMeanDb { get; init; }

        /// <summary>The same ratio's 5th percentile, dB.</summary>
        public double PsnrP5Db { get; init; }

        /// <summary>1 - structural similarity, mean.</summary>
        public double PerceptualLossMean { get; init; }

        /// <summary>The same loss's 95th percentile.</summary>
        public double PerceptualLossP95 { get; init; }

        /// <summary>Sums up a candidate's textures.</summary>
        internal static CalibrationPoint Of(QualityPreset preset, CalibrationStage stage, IReadOnlyList<TextureScore> scores, int fullBlocks)
        {
            var psnr = PsnrSummary.Of(scores.Select(score => score.PsnrDb).ToArray());
            var losses = scores.Select(score => score.PerceptualLoss).OrderBy(loss => loss).ToArray();
            return new CalibrationPoint
            {
                Preset = preset,
                Stage = stage,
                Textures = scores.Count,
                BlockSpeedup = TextureScore.Speedup(scores, fullBlocks),
                PsnrMeanDb = psnr.Mean,
                PsnrP5Db = psnr.Percentile5,
                PerceptualLossMean = losses.Average(),
                PerceptualLossP95 = Percentile.OfSorted(losses, 1 - TailShare),
            };
        }
    }
}
