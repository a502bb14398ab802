using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>Which of the candidates is the best for a target. Looks at quality and blocks alone, never at the clock.</summary>
    internal static class CandidateChoice
    {
        // Where too few candidates say what quality costs: what halving the work cost on the default model.
        private const double UsualDecibelsPerDoubling = 10;
        private const double LeastDecibelsPerDoubling = 1;

        // A shortfall costs more than what it bought, or the best candidate would be one that misses the target.
        private const double ShortfallPrice = 2;

        /// <summary>
        /// The candidate to take: of those that hold the requirement with confidence the fastest, or the one with the best
        /// quality where speed is asked for; null where none holds it. One whose forecasts are rejected so often that full
        /// sampling takes no more blocks is none.
        /// </summary>
        /// <param name="requirement">What to hold.</param>
        /// <param name="candidates">Candidates; only those count that were measured on the most textures.</param>
        /// <param name="fullBlocks">Blocks of one texture in full.</param>
        /// <param name="confidence">The share of bootstrap resamples that have to hold it.</param>
        public static Candidate? Choose(
            CalibrationRequirement requirement, IReadOnlyCollection<Candidate> candidates, int fullBlocks, double confidence)
        {
            var sound = candidates.Where(candidate => !candidate.IsBroken && candidate.Scores.Count > 0).ToArray();
            var textures = sound.Select(candidate => candidate.Scores.Count).DefaultIfEmpty().Max();
            return sound
                .Where(candidate => candidate.Scores.Count == textures
                    && TextureScore.Speedup(candidate.Scores, fullBlocks) > 1
                    && Bootstrap.Share(candidate.Scores, scores => requirement.IsHeldBy(scores, fullBlocks)) >= confidence)
                .OrderByDescending(candidate => requirement.IsSpeed
                    ? requirement.Target.QualityOf(candidate.Scores)
                    : TextureScore.Speedup(candidate.Scores, fullBlocks))
                .ThenBy(candidate => candidate.Place)
                .FirstOrDefault();
        }

        /// <summary>
        /// Candidates from the most promising on: by what is to be made the most of, less the price of what they fall short
        /// of the requirement. The price is the rate at which these candidates give quality for speed.
        /// </summary>
        /// <param name="requirement">What to hold.</param>
        /// <param name="candidates">Candidates; those with fewer textures than asked for are left out.</param>
        /// <param name="textures">The textures to compare them on, the first ones.</param>
        /// <param name="fullBlocks">Blocks of one texture in full.</param>
        public static IEnumerable<Candidate> Rank(
            CalibrationRequirement requirement, IEnumerable<Candidate> candidates, int textures, int fullBlocks)
        {
            var measured = candidates
                .Where(candidate => !candidate.IsBroken && candidate.Scores.Count >= textures)
                .Select(candidate => (
                    Candidate: candidate,
                    Doublings: Math.Log(TextureScore.Speedup(candidate.First(textures), fullBlocks), 2),
                    Tail: requirement.Target.QualityOf(candidate.First(textures))))
                .ToArray();
            var rate = DecibelsPerDoubling(measured.Select(point => (point.Doublings, point.Tail)).ToArray());
            return measured
                .OrderByDescending(point => requirement.IsSpeed
                    ? point.Tail - (ShortfallPrice * rate * Math.Max(0, Math.Log(requirement.Speedup, 2) - point.Doublings))
                    : point.Doublings - (ShortfallPrice / rate * Math.Max(0, requirement.Tail - point.Tail)))
                .ThenBy(point => point.Candidate.Place)
                .Select(point => point.Candidate)
                .ToArray();
        }

        // The slope of the least squares line of quality over the logarithm of speed.
        private static double DecibelsPerDoubling((double Doublings, double Tail)[] points)
        {
            if (points.Length < 3)
            {
                return UsualDecibelsPerDoubling;
            }

            var (meanX, meanY) = (points.Average(point => point.Doublings), points.Average(point => point.Tail));
            var variance = points.Sum(point => (point.Doublings - meanX) * (point.Doublings - meanX));
            var covariance = points.Sum(point => (point.Doublings - meanX) * (point.Tail - meanY));
            return variance > 0 ? Math.Max(LeastDecibelsPerDoubling, -covariance / variance) : UsualDecibelsPerDoubling;
        }
    }
}
