using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>A preset in the list, with the working copies that were made of it.</summary>
    internal sealed class PresetEntry
    {
        public PresetEntry(QualityPreset saved, bool isBuiltIn)
        {
            Saved = saved;
            IsBuiltIn = isBuiltIn;
            History = new EditHistory<QualityPreset>(saved);
        }

        /// <summary>The preset as it is kept.</summary>
        public QualityPreset Saved { get; }

        /// <summary>Whether it came with the model, and so is never changed.</summary>
        public bool IsBuiltIn { get; }

        /// <summary>The working copy and what it was before.</summary>
        public EditHistory<QualityPreset> History { get; }

        public bool IsModified => History.Current != Saved;

        /// <summary>
        /// The working copy. Once it differs from the preset it has no measurement, because none was made with its values; with
        /// other steps it is counted against full sampling of these.
        /// </summary>
        public QualityPreset Edited =>
            !IsModified ? Saved
            : History.Current.Steps == Saved.Steps ? History.Current.WithoutMeasurement()
            : History.Current with { Measured = null };
    }
}
