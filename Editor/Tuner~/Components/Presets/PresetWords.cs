using SpeCa.Runtime.Presets;

namespace SpeCa.Tuner.Components.Presets
{
    /// <summary>Says in plain words what a preset's values do.</summary>
    internal static class PresetWords
    {
        /// <summary>Which part of the texture's making the threshold is stricter in.</summary>
        public static string Growth(QualityPreset preset) => preset.Beta switch
        {
            > 1 => "Stricter at the start, where mistakes grow.",
            < 1 => "Stricter at the end, as published.",
            _ => "The same threshold throughout.",
        };
    }
}
