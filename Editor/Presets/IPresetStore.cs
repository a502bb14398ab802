using System.Collections.Generic;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>Keeps the presets that a user made, apart from those that came with a model. A seam.</summary>
    public interface IPresetStore
    {
        /// <summary>The user's presets for a model, in the order in which they were made; empty where there are none.</summary>
        /// <param name="modelName">The model, since a threshold means nothing without it.</param>
        /// <exception cref="SpeCa.Runtime.SpeCaException">They are damaged.</exception>
        /// <exception cref="System.IO.IOException">They cannot be read.</exception>
        IReadOnlyList<QualityPreset> Load(string modelName);

        /// <summary>Replaces the user's presets for a model, as a whole.</summary>
        /// <exception cref="System.IO.IOException">They cannot be written; the old ones are still there.</exception>
        /// <exception cref="System.UnauthorizedAccessException">They may not be written; the old ones are still there.</exception>
        void Save(string modelName, IReadOnlyList<QualityPreset> presets);
    }
}
