using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>
    /// How many textures and candidates each stage has: successive halving (Jamieson and Talwalkar 2016). Most candidates are
    /// out after a few textures, so that the time goes to telling the best apart, on textures that all of them have made.
    /// </summary>
    internal sealed record SearchPlan
    {
        /// <summary>Rounds of refining.</summary>
        public const int Rounds = 2;

        /// <summary>Survivors whose neighbours are tried.</summary>
        public const int Parents = 2;

        private const int FewestTextures = 4;

        // What one texture of a candidate costs against one in full, for the first guess at the work.
        private const double UsualShare = 0.28;

        /// <param name="textures">Textures of the search.</param>
        /// <param name="candidates">Candidates to begin with.</param>
        public SearchPlan(int textures, int candidates)
        {
            Textures = textures;
            Candidates = candidates;
            Few = Math.Min(textures, Math.Max(FewestTextures, textures / 4));
            Half = (Few + textures) / 2;
            Survivors = Math.Max(3, candidates / 4);
            Finalists = Math.Max(2, candidates / 8);
            Neighbours = Math.Max(2, candidates / 4);
        }

        /// <summary>All textures, which finalists make.</summary>
        public int Textures { get; }

        /// <summary>Candidates to begin with.</summary>
        public int Candidates { get; }

        /// <summary>Textures that every candidate makes.</summary>
        public int Few { get; }

        /// <summary>Textures that survivors make.</summary>
        public int Half { get; }

        /// <summary>Candidates that are narrowed down to.</summary>
        public int Survivors { get; }

        /// <summary>Candidates that are confirmed.</summary>
        public int Finalists { get; }

        /// <summary>Neighbours that each round of refining tries.</summary>
        public int Neighbours { get; }

        /// <summary>A first guess at the work of all stages, in blocks.</summary>
        /// <param name="fullBlocks">Blocks of one texture in full.</param>
        /// <param name="heldOut">Textures of the held-out check.</param>
        public IEnumerable<(CalibrationStage Stage, long Work)> Expected(int fullBlocks, int heldOut)
        {
            long Work(double textures) => (long)(textures * UsualShare * fullBlocks);

            yield return (CalibrationStage.FullResults, (long)Textures * fullBlocks);
            yield return (CalibrationStage.Screening, Work((double)Candidates * Few));
            yield return (CalibrationStage.Narrowing, Work((double)Survivors * (Half - Few)));
            for (var round = 0; round < Rounds; round++)
            {
                yield return (CalibrationStage.Refining, Work((double)Neighbours * Few));
                yield return (CalibrationStage.Narrowing, Work((double)Survivors / 2 * (Half - Few)));
            }

            yield return (CalibrationStage.Confirming, Work((double)Finalists * (Textures - Half)));
            yield return (CalibrationStage.HeldOut, ((long)heldOut * fullBlocks) + Work(heldOut));
        }
    }
}
