using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a calibration found.</summary>
    public sealed record CalibrationResult
    {
        /// <summary>What was asked for.</summary>
        public CalibrationTarget Target { get; init; } = null!;

        /// <summary>
        /// The preset that was found, with what it was measured to do on textures that it was not chosen on. Where nothing but
        /// full sampling holds the target it computes every step, and has no measurement.
        /// </summary>
        public QualityPreset Preset { get; init; } = new QualityPreset();

        /// <summary>Whether the target held on those textures.</summary>
        public bool IsTargetHeld { get; init; }

        /// <summary>What became of the target, in words; where it was not held, what to do.</summary>
        public string Summary { get; init; } = "";

        /// <summary>The preset on the held-out textures; null where it computes every step.</summary>
        public CalibrationPoint? HeldOut { get; init; }

        /// <summary>
        /// Every candidate with what it did on the search's textures, and every held-out check, from the slowest to the
        /// fastest: the curve.
        /// </summary>
        public IReadOnlyList<CalibrationPoint> Points { get; init; } = Array.Empty<CalibrationPoint>();

        /// <summary>The time it took.</summary>
        public TimeSpan Elapsed { get; init; }
    }
}
