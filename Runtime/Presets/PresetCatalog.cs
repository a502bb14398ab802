using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace SpeCa.Runtime.Presets
{
    /// <summary>
    /// The presets of a model. A threshold means nothing without the model that it was measured on, so they are kept in
    /// <c>presets.json</c> beside the model's manifest.
    /// </summary>
    public sealed class PresetCatalog
    {
        /// <summary>The presets' file name.</summary>
        public const string FileName = "presets.json";

        private static readonly JsonSerializerOptions _options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        };

        /// <summary>The preset that every model has.</summary>
        public static QualityPreset Exact { get; } = new QualityPreset { Name = "exact", Description = "Every step in full." };

        private PresetCatalog(IReadOnlyList<QualityPreset> presets) => Presets = presets;

        /// <summary>The presets, from the most faithful to the fastest.</summary>
        public IReadOnlyList<QualityPreset> Presets { get; }

        /// <summary>Reads a model's presets; a model without any has <c>exact</c> alone.</summary>
        /// <param name="folder">The block model's folder.</param>
        /// <exception cref="PresetException">The file is damaged or has a value out of range.</exception>
        public static PresetCatalog Load(string folder)
        {
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path))
            {
                return new PresetCatalog(new[] { Exact });
            }

            try
            {
                var presets = JsonSerializer.Deserialize<QualityPreset[]>(File.ReadAllText(path), _options)
                    ?? throw new PresetException(path, "the list of presets is null.");
                Check(path, presets);
                return new PresetCatalog(presets);
            }
            catch (JsonException error)
            {
                throw new PresetException(path, $"at {error.Path ?? "$"}, line {error.LineNumber + 1}: {error.Message}", error);
            }
            catch (InvalidSettingException error)
            {
                throw new PresetException(path, error.Message, error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new PresetException(path, $"cannot be read: {error.Message}", error);
            }
        }

        /// <summary>The preset of a name; case does not matter.</summary>
        /// <exception cref="InvalidSettingException">There is none.</exception>
        public QualityPreset Find(string name)
        {
            foreach (var preset in Presets)
            {
                if (string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return preset;
                }
            }

            throw new InvalidSettingException(
                "Preset", $"'{name}'", $"This model has {string.Join(", ", Presets.Select(preset => preset.Name))}.");
        }

        private static void Check(string path, QualityPreset?[] presets)
        {
            if (presets.Length == 0)
            {
                throw new PresetException(path, "there is no preset in it. Add one, or remove the file.");
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var preset in presets)
            {
                if (preset == null)
                {
                    throw new PresetException(path, "one of the presets is null.");
                }

                // JSON can put a null where the type has none.
                if (string.IsNullOrEmpty(preset.Name) || !names.Add(preset.Name))
                {
                    throw new PresetException(path, $"the name '{preset.Name}' is empty or stands twice.");
                }

                _ = preset.ApplyTo(new Generation.GenerationSettings());
            }
        }
    }
}
