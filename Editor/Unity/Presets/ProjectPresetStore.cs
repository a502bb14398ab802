using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SpeCa.Editor.Export;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Unity.Presets
{
    /// <summary>
    /// Keeps the presets that were made in a project in <c>ProjectSettings/SpeCaPresets/</c>, a folder for each model and a
    /// numbered file for each preset, so that all who work on the project have them.
    /// </summary>
    internal sealed class ProjectPresetStore : IPresetStore
    {
        private const string Root = "ProjectSettings/SpeCaPresets";

        /// <inheritdoc/>
        public IReadOnlyList<QualityPreset> Load(string modelName) => FilesOf(FolderOf(modelName)).Select(PresetFile.Read).ToArray();

        /// <inheritdoc/>
        public void Save(string modelName, IReadOnlyList<QualityPreset> presets)
        {
            string folder = FolderOf(modelName);
            Directory.CreateDirectory(folder);
            for (int i = 0; i < presets.Count; i++)
            {
                PresetFile.Write(FileOf(folder, i), presets[i]);
            }

            // After all that is kept is there.
            foreach (string surplus in FilesOf(folder).Skip(presets.Count))
            {
                File.Delete(surplus);
            }
        }

        private static string[] FilesOf(string folder) => Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").OrderBy(path => path, StringComparer.Ordinal).ToArray()
            : Array.Empty<string>();

        private static string FileOf(string folder, int index) =>
            Path.Combine(folder, index.ToString("0000", CultureInfo.InvariantCulture) + ".json");

        private static string FolderOf(string modelName) =>
            ProjectPath.Full(Path.Combine(Root, SafeFileName.Of(modelName)));
    }
}
