using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Runtime.Presets
{
    /// <summary>How presets are written as JSON, and what is refused when they are read.</summary>
    internal static class PresetFormat
    {
        private static readonly JsonSerializerOptions _options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,

            // Files are read by people, and are no part of a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };

        /// <summary>Reads a file and checks all presets in it.</summary>
        /// <exception cref="PresetException">It cannot be read, is damaged, or has a value out of range.</exception>
        public static PresetEnvelope Read(string path)
        {
            try
            {
                var file = new FileInfo(path);
                if (file.Exists && file.Length > SmallFile.Settings)
                {
                    throw new PresetException(path, $"the file has {file.Length} bytes; presets cannot have more than {SmallFile.Settings}.");
                }

                return Parse(SmallFile.ReadText(path, SmallFile.Settings), path);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new PresetException(path, $"cannot be read: {error.Message}", error);
            }
        }

        /// <summary>Reads presets from JSON and checks them all.</summary>
        /// <param name="json">The text: an envelope, or the list alone that files were before they had a version.</param>
        /// <param name="file">What errors call it.</param>
        /// <exception cref="PresetException">It is damaged, of a newer version, or has a value out of range.</exception>
        public static PresetEnvelope Parse(string json, string file)
        {
            try
            {
                using var document = JsonDocument.Parse(json);
                var envelope = document.RootElement.ValueKind == JsonValueKind.Array
                    ? new PresetEnvelope { Presets = JsonSerializer.Deserialize<QualityPreset[]>(json, _options)! }
                    : ParseEnvelope(document.RootElement, json, file);
                PresetRange.Check(file, envelope.Presets);
                return envelope;
            }
            catch (JsonException error)
            {
                throw new PresetException(file, $"at {error.Path ?? "$"}, line {error.LineNumber + 1}: {error.Message}", error);
            }
            catch (InvalidOperationException error)
            {
                // A field's name with half of a pair of surrogates is found out only where it is compared.
                throw new PresetException(file, $"it has text that is no valid Unicode: {error.Message}", error);
            }
        }

        /// <summary>Checks presets and gives them as JSON that <see cref="Parse"/> reads.</summary>
        /// <param name="file">What errors call it.</param>
        /// <param name="presets">At least one preset; no name twice.</param>
        /// <param name="unknown">Fields to write beside them.</param>
        /// <exception cref="PresetException">A preset has a value out of range, or a field is no valid Unicode.</exception>
        public static string ToJson(string file, QualityPreset[] presets, UnknownFields? unknown)
        {
            PresetRange.Check(file, presets);
            try
            {
                return JsonSerializer.Serialize(new PresetEnvelope { Presets = presets, Unknown = unknown }, _options);
            }
            catch (JsonException error)
            {
                // Half of a pair of surrogates can be read as an escape, and not be written.
                throw new PresetException(file, $"it has a field that cannot be written: {error.Message}", error);
            }
        }

        /// <summary>Writes presets to a file, whole or not at all.</summary>
        /// <exception cref="PresetException">A preset has a value out of range, or the file cannot be written.</exception>
        public static void Write(string path, QualityPreset[] presets, UnknownFields? unknown)
        {
            var bytes = Encoding.UTF8.GetBytes(ToJson(path, presets, unknown) + "\n");
            try
            {
                WholeFile.Write(path, stream => stream.Write(bytes));
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new PresetException(path, $"cannot be written: {error.Message}", error);
            }
        }

        private static PresetEnvelope ParseEnvelope(JsonElement root, string json, string file)
        {
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new PresetException(file, $"it is {root.ValueKind.ToString().ToLowerInvariant()}, not an object with \"{PresetEnvelope.VersionField}\" and \"presets\".");
            }

            CheckVersion(root, file);
            return JsonSerializer.Deserialize<PresetEnvelope>(json, _options)!;
        }

        // A newer form may well have other types, so the version is looked at before anything else is read.
        private static void CheckVersion(JsonElement root, string file)
        {
            if (!root.TryGetProperty(PresetEnvelope.VersionField, out var field)
                || field.ValueKind != JsonValueKind.Number || !field.TryGetInt32(out var version) || version < 1)
            {
                throw new PresetException(file, $"\"{PresetEnvelope.VersionField}\" is missing or no whole number of 1 or more. Write \"{PresetEnvelope.VersionField}\": {PresetEnvelope.CurrentVersion}.");
            }

            if (version > PresetEnvelope.CurrentVersion)
            {
                throw new PresetException(file, $"it has schema version {version}, and this version of SpeCa reads up to {PresetEnvelope.CurrentVersion}. Update SpeCa, or save the presets with an older one.");
            }
        }
    }
}
