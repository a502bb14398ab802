using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>A preset that may be chosen, with what it has done so far on the search's textures, in their order.</summary>
    internal sealed class Candidate
    {
        private readonly List<TextureScore> _scores = new List<TextureScore>();

        /// <param name="preset">The preset.</param>
        /// <param name="place">Its place among all candidates, which decides between equals.</param>
        /// <param name="plannedBlocks">Blocks of one texture where every forecast is accepted.</param>
        public Candidate(QualityPreset preset, int place, int plannedBlocks)
        {
            Preset = preset;
            Place = place;
            PlannedBlocks = plannedBlocks;
        }

        public QualityPreset Preset { get; }

        public int Place { get; }

        public int PlannedBlocks { get; }

        /// <summary>One score for each texture from the first on.</summary>
        public IReadOnlyList<TextureScore> Scores => _scores;

        /// <summary>The stage that measured it last.</summary>
        public CalibrationStage Stage { get; private set; }

        /// <summary>Whether it made something that is not finite; it is out then.</summary>
        public bool IsBroken { get; set; }

        /// <summary>The scores of the first textures, so that candidates are compared on the same ones.</summary>
        public IReadOnlyList<TextureScore> First(int textures) => _scores.Count == textures ? _scores : _scores.Take(textures).ToArray();

        public void Add(TextureScore score, CalibrationStage stage)
        {
            _scores.Add(score);
            Stage = stage;
        }

        public CalibrationPoint ToPoint(int fullBlocks) => CalibrationPoint.Of(Preset, Stage, _scores, fullBlocks);
    }
}
