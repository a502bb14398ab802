using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a preset did on held-out textures.</summary>
    internal sealed class HeldOutScores
    {
        private const double TailShare = 0.05;

        private readonly List<TextureScore> _scores = new List<TextureScore>();
        private readonly List<double> _wallSpeedups = new List<double>();

        public IReadOnlyList<TextureScore> Scores => _scores;

        public void Add(TextureScore score, double wallSpeedup)
        {
            _scores.Add(score);
            _wallSpeedups.Add(wallSpeedup);
        }

        /// <summary>The measurement that goes into the preset, in as many digits as mean something.</summary>
        public PresetMeasurement ToMeasurement(string model, int fullSteps, int fullBlocks, int materials, int seeds)
        {
            var point = CalibrationPoint.Of(new QualityPreset(), CalibrationStage.HeldOut, _scores, fullBlocks);
            var (psnrLow, psnrHigh) = Bootstrap.Interval(_scores, scores => Percentile.Of(scores.Select(score => score.PsnrDb), TailShare));
            var (wallLow, wallHigh) = Bootstrap.Interval(_wallSpeedups, Median);
            return new PresetMeasurement
            {
                Model = model,
                FullSteps = fullSteps,
                BlockSpeedup = Math.Round(point.BlockSpeedup, 2),
                WallSpeedup = Math.Round(Median(_wallSpeedups), 2),
                WallSpeedupLow = Math.Round(wallLow, 2),
                WallSpeedupHigh = Math.Round(wallHigh, 2),
                PsnrMeanDb = Math.Round(point.PsnrMeanDb, 1),
                PsnrP5Db = Math.Round(point.PsnrP5Db, 1),
                PsnrP5LowDb = Math.Round(psnrLow, 1),
                PsnrP5HighDb = Math.Round(psnrHigh, 1),
                PerceptualLossMean = Math.Round(point.PerceptualLossMean, 4),
                PerceptualLossP95 = Math.Round(point.PerceptualLossP95, 4),
                Samples = _scores.Count,
                Materials = materials,
                Seeds = seeds,
            };
        }

        private static double Median(IReadOnlyList<double> values) => Percentile.Of(values, 0.5);
    }
}
