using System.Collections.Generic;
using SpeCa.Plugin.Unity;
using UnityEngine;

namespace SpeCa.Samples.Tuning
{
    /// <summary>
    /// The quality levels of a game, for which presets are found on the game's own model. Kept as an asset, so that the presets
    /// can be found anew by one click when the model has changed.
    /// </summary>
    [CreateAssetMenu(menuName = "SpeCa/Samples/Preset Tuning", fileName = "Preset Tuning", order = 300)]
    public sealed class PresetTuning : ScriptableObject
    {
        [SerializeField]
        [Tooltip("The model that the presets are for.")]
        private BlockModelAsset? _model;

        [SerializeField]
        [Tooltip("Half the materials and candidates: about a minute a goal, and a wider confidence interval.")]
        private bool _isQuick = true;

        [SerializeField]
        [Tooltip("A preset is found for each.")]
        private List<QualityGoal> _goals = new List<QualityGoal>();

        /// <summary>The model that the presets are for.</summary>
        public BlockModelAsset? Model
        {
            get => _model;
            set => _model = value;
        }

        /// <summary>Whether fewer textures are made for each goal.</summary>
        public bool IsQuick
        {
            get => _isQuick;
            set => _isQuick = value;
        }

        /// <summary>A preset is found for each.</summary>
        public IList<QualityGoal> Goals => _goals;

        // What a new asset starts with.
        private void Reset()
        {
            _goals = new List<QualityGoal>
            {
                new QualityGoal { Name = "desktop", Value = 40 },
                new QualityGoal { Name = "console", Value = 32 },
                new QualityGoal { Name = "handheld", Kind = SpeCa.Runtime.Presets.Calibration.CalibrationTargetKind.MinimumSpeedup, Value = 5 },
            };
        }
    }
}
