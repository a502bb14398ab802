using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the command <c>calibrate</c> was asked for.</summary>
    internal sealed record CalibrateOptions
    {
        /// <summary>What the preset is to hold.</summary>
        public required CalibrationTarget Target { get; init; }

        /// <summary>How to look for it; materials and subjects are not in it yet.</summary>
        public required CalibrationOptions Calibration { get; init; }

        /// <summary>The model and what to make: materials, prompts or arrays.</summary>
        public required GenerateOptions Making { get; init; }

        /// <summary>The preset's file.</summary>
        public required string OutFile { get; init; }

        /// <summary>Whether the whole curve is written beside it.</summary>
        public bool Json { get; init; }

        /// <summary>Whether nothing but warnings and errors is printed.</summary>
        public bool Quiet { get; init; }
    }
}
