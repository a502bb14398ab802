using System;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets.Calibration;
using UnityEngine;

namespace SpeCa.Samples.Tuning
{
    /// <summary>A quality level of a game, such as "Console", and what its preset is to hold.</summary>
    [Serializable]
    public sealed class QualityGoal
    {
        [SerializeField]
        [Tooltip("The name of the preset, and of its asset.")]
        private string _name = "preset";

        [SerializeField]
        [Tooltip("What is held fixed, while the best of the rest is looked for.")]
        private CalibrationTargetKind _kind = CalibrationTargetKind.MinimumPsnr;

        [SerializeField]
        [Tooltip("dB for a least ratio, 0 to 1 for a greatest loss, a factor for a least speed-up.")]
        private float _value = 32;

        /// <summary>The name of the preset, and of its asset.</summary>
        public string Name
        {
            get => _name;
            set => _name = value ?? "";
        }

        /// <summary>What is held fixed.</summary>
        public CalibrationTargetKind Kind
        {
            get => _kind;
            set => _kind = value;
        }

        /// <summary>How much of it: dB, a share of 0 to 1, or a factor.</summary>
        public float Value
        {
            get => _value;
            set => _value = value;
        }

        /// <summary>The goal as the calibrator takes it.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public CalibrationTarget ToTarget() => CalibrationTarget.Of(_kind, _value);
    }
}
