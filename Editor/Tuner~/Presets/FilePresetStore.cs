using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpeCa.Editor.Presets;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tuner.Presets
{
    /// <summary>Keeps the user's own presets, one file for each model, in the form of a model's <c>presets.json</c>.</summary>
    public sealed class FilePresetStore : IPresetStore
    {
        private const string VersionField = "schemaVersion";
        private const string PresetsField = "presets";
        private const int HashDigits = 12;
        private const int LargestFile = 4 << 20;

        private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

        private readonly string _folder;

        /// <summary>Keeps presets in a folder.</summary>
        /// <param name="folder">The folder; it is made when something is kept.</param>
        public FilePresetStore(string folder) => _folder = folder;

        /// <inheritdoc/>
        public IReadOnlyList<QualityPreset> Load(string modelName)
        {
            string path = PathOf(modelName);
            if (!File.Exists(path))
            {
                return [];
            }

            JsonObject file = Parse(path);
            if (file[PresetsField] is not JsonArray presets)
            {
                throw new PresetException(path, $"it has no list of \"{PresetsField}\". Mend it, or move it away.");
            }

            return [.. presets.Select(preset => PresetFile.Parse(Envelope(file[VersionField], [preset?.DeepClone()]).ToJsonString(), path))];
        }

        /// <inheritdoc/>
        /// <exception cref="PresetException">A preset has a value out of range, or a name that cannot be kept.</exception>
        public void Save(string modelName, IReadOnlyList<QualityPreset> presets)
        {
            ArgumentNullException.ThrowIfNull(presets);
            string path = PathOf(modelName);
            JsonObject[] files = [.. presets.Select(preset => JsonNode.Parse(PresetFile.ToJson(preset))!.AsObject())];
            JsonNode version = files.Select(file => file[VersionField]!).FirstOrDefault() ?? JsonValue.Create(1);
            JsonObject all = Envelope(version, [.. files.Select(file => file[PresetsField]![0]!.DeepClone())]);

            Directory.CreateDirectory(_folder);
            byte[] bytes = Encoding.UTF8.GetBytes(all.ToJsonString(_indented) + "\n");
            WholeFile.Write(path, stream => stream.Write(bytes));
        }

        /// <summary>
        /// The file of a model: its name in letters that every system takes, and a hash of it, so that no name leads out of the
        /// folder and no two models share a file.
        /// </summary>
        /// <exception cref="InvalidSettingException">The name is empty.</exception>
        public string PathOf(string modelName)
        {
            if (string.IsNullOrWhiteSpace(modelName))
            {
                throw new InvalidSettingException("Model name", $"'{modelName}'", "Give the model a name in its manifest.");
            }

            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(modelName)))[..HashDigits];
            ulong number = ulong.Parse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return Path.Combine(_folder, TextureFileName.For(modelName, number) + ".json");
        }

        private static JsonObject Parse(string path)
        {
            try
            {
                var file = new FileInfo(path);
                if (file.Length > LargestFile)
                {
                    throw new PresetException(path, $"it has {file.Length} bytes; presets cannot have more than {LargestFile}.");
                }

                return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                    ?? throw new PresetException(path, "it is no JSON object. Mend it, or move it away.");
            }
            catch (JsonException error)
            {
                throw new PresetException(path, $"line {error.LineNumber + 1} is no JSON. Mend it, or move the file away.", error);
            }
        }

        private static JsonObject Envelope(JsonNode? version, JsonNode?[] presets) =>
            new() { [VersionField] = version?.DeepClone(), [PresetsField] = new JsonArray(presets) };
    }
}
