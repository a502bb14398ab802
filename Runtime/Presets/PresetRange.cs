using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Presets
{
    /// <summary>Checks the presets of a file, and says which one and which of its fields cannot work.</summary>
    internal static class PresetRange
    {
        /// <summary>Checks presets that belong together.</summary>
        /// <param name="file">What errors call the file.</param>
        /// <param name="presets">The presets; JSON can put a null where the type has none.</param>
        /// <exception cref="PresetException">There is none, one is null or has a value out of range, or a name stands twice.</exception>
        public static void Check(string file, IReadOnlyList<QualityPreset?>? presets)
        {
            if (presets == null)
            {
                throw new PresetException(file, "the list of presets is null.");
            }

            if (presets.Count == 0)
            {
                throw new PresetException(file, "there is no preset in it. Add one, or remove the file.");
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var index = 0; index < presets.Count; index++)
            {
                var preset = presets[index] ?? throw new PresetException(file, $"preset {index + 1} is null.");
                Check(file, preset, index);
                if (!names.Add(preset.Name))
                {
                    throw new PresetException(file, $"the name '{preset.Name}' stands twice.");
                }
            }
        }

        private static void Check(string file, QualityPreset preset, int index)
        {
            try
            {
                preset.Validate();
            }
            catch (InvalidSettingException error)
            {
                var name = error.Setting == nameof(QualityPreset.Name) ? $"{index + 1}" : $"'{preset.Name}'";
                throw new PresetException(file, $"preset {name}: {error.Message}", error);
            }
        }
    }
}
