using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a candidate did on one texture, against the texture's own full result.</summary>
    internal readonly struct TextureScore
    {
        public TextureScore(double psnrDb, double perceptualLoss, int blocks)
        {
            PsnrDb = Math.Min(psnrDb, PsnrSummary.CapDb);
            PerceptualLoss = Math.Max(perceptualLoss, 0);
            Blocks = blocks;
        }

        /// <summary>Peak signal-to-noise ratio, dB, at most <see cref="PsnrSummary.CapDb"/>.</summary>
        public double PsnrDb { get; }

        /// <summary>1 - structural similarity.</summary>
        public double PerceptualLoss { get; }

        /// <summary>Blocks evaluated.</summary>
        public int Blocks { get; }

        /// <summary>How many times fewer blocks some textures took together than in full.</summary>
        /// <param name="scores">At least one texture.</param>
        /// <param name="fullBlocks">Blocks of one texture in full.</param>
        public static double Speedup(IReadOnlyList<TextureScore> scores, int fullBlocks) =>
            (double)scores.Count * fullBlocks / scores.Sum(score => score.Blocks);
    }
}
