using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the command <c>calibrate</c> was asked for.</summary>
    internal sealed record CalibrateOptions
    {
        /// <summary>What the preset is to hold; null where one that is there is to be measured.</summary>
        public CalibrationTarget? Target { get; init; }

        /// <summary>The preset to measure, by its name or file; null where there is a target.</summary>
        public string? Measured { get; init; }

        /// <summary>How to look for it; materials and subjects are not in it yet.</summary>
        public required CalibrationOptions Calibration { get; init; }

        /// <summary>The model and what to make: materials, prompts or arrays.</summary>
        public required GenerateOptions Making { get; init; }

        /// <summary>The preset's file; null takes its name with <c>.json</c>.</summary>
        public string? OutFile { get; init; }

        /// <summary>The file of a preset of this name.</summary>
        public string FileFor(string name) => OutFile ?? $"{name}.json";

        /// <summary>Whether the whole curve is written beside it.</summary>
        public bool Json { get; init; }

        /// <summary>Whether nothing but warnings and errors is printed.</summary>
        public bool Quiet { get; init; }
    }
}
