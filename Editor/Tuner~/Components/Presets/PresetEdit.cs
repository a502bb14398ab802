namespace SpeCa.Tuner.Components.Presets
{
    /// <summary>A field of a preset, and the number that it is to have.</summary>
    /// <param name="Field">The field, as <see cref="Runtime.Presets.QualityPreset"/> calls it.</param>
    /// <param name="Value">The number; null where the field is to have none, 0 or 1 for a yes or no.</param>
    public readonly record struct PresetEdit(string Field, double? Value);
}
