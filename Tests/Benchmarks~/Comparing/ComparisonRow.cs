using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Benchmarks.Training;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>What one contender did over all textures.</summary>
    internal sealed record ComparisonRow
    {
        /// <summary>The contender's method.</summary>
        public required string Method { get; init; }

        /// <summary>The contender.</summary>
        public required string Candidate { get; init; }

        /// <summary>Textures that were measured.</summary>
        public required int Samples { get; init; }

        /// <summary>Median wall time of a texture, ms.</summary>
        public required double WallMilliseconds { get; init; }

        /// <summary>Median over textures of full sampling's time over the contender's; NaN where it was not timed.</summary>
        public required double WallSpeedup { get; init; }

        /// <summary>Mean transformer blocks of a texture.</summary>
        public required double Blocks { get; init; }

        /// <summary>How many times fewer blocks than full sampling, over all textures.</summary>
        public required double BlockSpeedup { get; init; }

        /// <summary>Peak signal-to-noise ratios against the full results, dB.</summary>
        public required PsnrSummary Psnr { get; init; }

        /// <summary>Mean structural similarity to the full results.</summary>
        public required double Ssim { get; init; }

        /// <summary>Mean texture distance to the full results.</summary>
        public required double TextureDistance { get; init; }

        /// <summary>
        /// Texture distance to the training data: of all textures of a material together to the material's reference, mean
        /// over materials; NaN without a reference.
        /// </summary>
        public required double TrainingDistance { get; init; }

        /// <summary>The speed-up that counts: wall time where it was measured, else blocks.</summary>
        public double Speedup => double.IsNaN(WallSpeedup) ? BlockSpeedup : WallSpeedup;

        /// <summary>Sums up one contender's measurements, at least one.</summary>
        public static ComparisonRow Of(IReadOnlyList<SampleMeasurement> samples, TrainingReference? training)
        {
            var contender = samples[0].Contender;
            return new ComparisonRow
            {
                Method = contender.Method,
                Candidate = contender.Name,
                Samples = samples.Count,
                WallMilliseconds = Median(samples.Select(sample => sample.Milliseconds)),
                WallSpeedup = samples.Any(sample => double.IsNaN(sample.FullMilliseconds))
                    ? double.NaN
                    : Median(samples.Select(sample => sample.FullMilliseconds / sample.Milliseconds)),
                Blocks = samples.Average(sample => sample.Blocks),
                BlockSpeedup = samples.Sum(sample => (double)sample.FullBlocks) / samples.Sum(sample => (double)sample.Blocks),
                Psnr = PsnrSummary.Of(samples.Select(sample => sample.PsnrDb).ToArray()),
                Ssim = samples.Average(sample => sample.Ssim),
                TextureDistance = samples.Average(sample => sample.TextureDistance),
                TrainingDistance = training?.MeanDistance(samples) ?? double.NaN,
            };
        }

        private static double Median(IEnumerable<double> values)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted);
            return Percentile.OfSorted(sorted, 0.5);
        }
    }
}
