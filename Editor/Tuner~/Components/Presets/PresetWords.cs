using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Formatting;

namespace SpeCa.Tuner.Components.Presets
{
    /// <summary>Says in plain words what a preset's values do.</summary>
    internal static class PresetWords
    {
        /// <summary>What the threshold means where the texture begins and where it ends.</summary>
        public static string Threshold(QualityPreset preset) => preset switch
        {
            { Tau0: null } => "Every step is computed in full: the exact result, and the slowest.",
            { Tau0: 0 } => "No forecast that is checked is good enough.",
            _ => $"A forecast may be off by {Share(preset.Tau0.Value)} at the start and {Share(preset.Tau0.Value * (double)preset.Beta)} at the end. "
                + "Lower is closer to the exact result, higher is faster.",
        };

        /// <summary>Which part of the texture's making the threshold is stricter in.</summary>
        public static string Growth(QualityPreset preset) => preset.Beta switch
        {
            > 1 => "Stricter at the start, where mistakes grow.",
            < 1 => "Stricter at the end, as published; on this kind of model the start matters more.",
            _ => "The same threshold throughout.",
        };

        private static string Share(double value) => Figures.Percent(value).ToString();
    }
}
