using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.Runtime.Presets
{
    /// <summary>
    /// The presets of a model. A threshold means nothing without the model that it was measured on, so they are kept in
    /// <c>presets.json</c> beside the model's manifest. A catalogue never changes: each change gives another one.
    /// <code>
    /// var catalog = PresetCatalog.Load(folder).With(preset);
    /// catalog.Save(Path.Combine(folder, PresetCatalog.FileName));
    /// </code>
    /// </summary>
    public sealed class PresetCatalog
    {
        /// <summary>The presets' file name.</summary>
        public const string FileName = "presets.json";

        /// <summary>The name of the preset that is taken where nobody names one.</summary>
        public const string UsualName = "balanced";

        private readonly QualityPreset[] _presets;
        private readonly UnknownFields? _unknown;

        private PresetCatalog(QualityPreset[] presets, UnknownFields? unknown)
        {
            _presets = presets;
            _unknown = unknown;
        }

        /// <summary>The preset that every model has.</summary>
        public static QualityPreset Exact { get; } = new QualityPreset { Name = "exact", Description = "Every step in full." };

        /// <summary>The preset that is taken where nobody names one: that of <see cref="UsualName"/>, or the first where there is none.</summary>
        public QualityPreset Usual => _presets[Math.Max(0, IndexOf(UsualName))];

        /// <summary>The presets, from the most faithful to the fastest.</summary>
        public IReadOnlyList<QualityPreset> Presets => _presets;

        /// <summary>Reads a model's presets; a model without any has <c>exact</c> alone.</summary>
        /// <param name="folder">The block model's folder.</param>
        /// <exception cref="PresetException">The file is damaged, of a newer schema version, or has a value out of range.</exception>
        public static PresetCatalog Load(string folder)
        {
            var path = FolderFile.Find(folder, FileName, (file, problem) => new PresetException(file, problem));
            if (!File.Exists(path))
            {
                return new PresetCatalog(new[] { Exact }, null);
            }

            var envelope = PresetFormat.Read(path);
            return new PresetCatalog(envelope.Presets, envelope.Unknown);
        }

        /// <summary>The preset of a name; case does not matter.</summary>
        /// <exception cref="InvalidSettingException">There is none.</exception>
        public QualityPreset Find(string name) => _presets[Required(name)];

        /// <summary>
        /// A catalogue with a preset added: in the place of the one of its name, or before the first that was measured to
        /// evaluate fewer blocks, or at the end.
        /// </summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public PresetCatalog With(QualityPreset preset)
        {
            preset.Validate();
            var presets = _presets.ToList();
            var place = IndexOf(preset.Name);
            if (place >= 0)
            {
                presets[place] = preset;
            }
            else
            {
                presets.Insert(PlaceFor(preset), preset);
            }

            return new PresetCatalog(presets.ToArray(), _unknown);
        }

        /// <summary>A catalogue without the preset of a name; case does not matter.</summary>
        /// <exception cref="InvalidSettingException">There is none, or no other.</exception>
        public PresetCatalog Without(string name)
        {
            var place = Required(name);
            if (_presets.Length == 1)
            {
                throw new InvalidSettingException("Preset", $"'{name}'", "It is the only one of its catalogue: add another one first.");
            }

            return new PresetCatalog(_presets.Where((_, index) => index != place).ToArray(), _unknown);
        }

        /// <summary>Writes the catalogue to a file, whole or not at all, with what a newer program had put into it.</summary>
        /// <param name="path">The file; replaced if it exists.</param>
        /// <exception cref="PresetException">The file cannot be written.</exception>
        public void Save(string path) => PresetFormat.Write(path, _presets, _unknown);

        private int IndexOf(string name) =>
            Array.FindIndex(_presets, preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));

        private int Required(string name)
        {
            var place = IndexOf(name);
            return place >= 0
                ? place
                : throw new InvalidSettingException(
                    "Preset", $"'{name}'", $"This model has {string.Join(", ", _presets.Select(preset => preset.Name))}.");
        }

        private int PlaceFor(QualityPreset preset)
        {
            var faster = preset.Measured == null
                ? -1
                : Array.FindIndex(_presets, known => known.Measured?.BlockSpeedup > preset.Measured.BlockSpeedup);
            return faster >= 0 ? faster : _presets.Length;
        }
    }
}
