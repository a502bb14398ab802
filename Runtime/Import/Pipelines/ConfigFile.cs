using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using SpeCa.Runtime;

namespace SpeCa.Import
{
    /// <summary>A JSON file of settings, as diffusers writes them. Values that cannot be used are refused by name.</summary>
    internal sealed class ConfigFile
    {
        private readonly Dictionary<string, JsonElement> _values;

        private ConfigFile(string path, Dictionary<string, JsonElement> values)
        {
            Path = path;
            _values = values;
        }

        public string Path { get; }

        /// <summary>Reads a file of a pipeline.</summary>
        /// <param name="folder">The pipeline's folder.</param>
        /// <param name="name">The file, from there.</param>
        /// <exception cref="ImportException">The file is missing, no JSON object, or a link that leads out of the folder.</exception>
        public static ConfigFile Read(string folder, string name)
        {
            var path = PipelineFolder.Find(folder, name);
            try
            {
                var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(SmallFile.ReadText(path, SmallFile.Settings));
                return new ConfigFile(path, values ?? throw new JsonException("It is null."));
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                throw new ImportException(path, "the file is missing. Give the whole folder of an exported pipeline.", error);
            }
            catch (JsonException error)
            {
                throw new ImportException(path, $"it is no JSON object. Export the pipeline again. ({error.Message})", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new ImportException(path, $"cannot be read: {error.Message}", error);
            }
        }

        /// <summary>Whether a setting is there and not null.</summary>
        public bool Has(string key) => _values.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null;

        /// <summary>Text.</summary>
        /// <exception cref="ImportException">It is missing.</exception>
        public string Text(string key) => Has(key) ? Found(key) : throw Refuse(key, "there");

        /// <summary>A special token: text, or an object with its <c>content</c>.</summary>
        /// <exception cref="ImportException">It is neither.</exception>
        public string Token(string key, string absent)
        {
            if (!Has(key))
            {
                return absent;
            }

            var value = _values[key];
            var text = value.ValueKind == JsonValueKind.Object ? ContentOf(key, value) : value;
            return text.ValueKind == JsonValueKind.String && TextOf(text) is { Length: > 0 } token
                ? token
                : throw Refuse(key, "a token");
        }

        /// <summary>What a setting's text stands for.</summary>
        /// <param name="key">The setting.</param>
        /// <param name="known">What is known, by the setting's text.</param>
        /// <param name="absent">The text that stands for a setting that is not there; null where it must be.</param>
        /// <exception cref="ImportException">The text is not known.</exception>
        public T Known<T>(string key, IReadOnlyDictionary<string, T> known, string? absent = null)
        {
            var text = Has(key) ? Found(key) : absent;
            return text != null && known.TryGetValue(text, out var value)
                ? value
                : throw Refuse(key, $"one of {string.Join(", ", known.Keys)}");
        }

        /// <summary>A whole number above 0.</summary>
        /// <exception cref="ImportException">It is missing without a value to take then, or is not such a number.</exception>
        public int Count(string key, int? absent = null) =>
            !Has(key) ? absent ?? throw Refuse(key, "a whole number above 0")
            : _values[key].ValueKind == JsonValueKind.Number
                && _values[key].TryGetInt32(out var count) && count > 0 ? count
            : throw Refuse(key, "a whole number above 0");

        /// <summary>A limit, above 0; null where there is none, which Hugging Face writes as 1e30.</summary>
        /// <exception cref="ImportException">It is no number above 0.</exception>
        public int? Limit(string key) =>
            !Has(key) || (_values[key].ValueKind == JsonValueKind.Number && _values[key].GetDouble() > int.MaxValue) ? (int?)null : Count(key);

        /// <summary>A finite number.</summary>
        /// <exception cref="ImportException">It is not one.</exception>
        public float Number(string key, float absent) =>
            !Has(key) ? absent
            : _values[key].ValueKind == JsonValueKind.Number
                && _values[key].TryGetSingle(out var number) && float.IsFinite(number) ? number
            : throw Refuse(key, "a finite number");

        /// <summary>True or false.</summary>
        /// <exception cref="ImportException">It is neither.</exception>
        public bool Flag(string key) => Has(key) && _values[key].ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Refuse(key, "true or false"),
        };

        /// <summary>The number of entries in a list, at least 1.</summary>
        /// <exception cref="ImportException">It is no list, or empty.</exception>
        public int Length(string key) =>
            Has(key) && _values[key].ValueKind == JsonValueKind.Array && _values[key].GetArrayLength() > 0
                ? _values[key].GetArrayLength()
                : throw Refuse(key, "a list with at least one entry");

        /// <summary>An error about a setting.</summary>
        public ImportException Refuse(string key, string expected) =>
            new ImportException(Path, $"{key} is {(Has(key) ? Found(key) : "missing")}; it must be {expected}.");

        private string Found(string key) =>
            _values[key].ValueKind == JsonValueKind.String ? TextOf(_values[key]) : _values[key].GetRawText();

        private JsonElement ContentOf(string key, JsonElement token)
        {
            try
            {
                return token.TryGetProperty("content", out var content) ? content : token;
            }
            catch (InvalidOperationException)
            {
                // The name of a field is no text either.
                throw Refuse(key, "a token");
            }
        }

        // Half of a pair of surrogates can be written as an escape, but is no text.
        private static string TextOf(JsonElement text)
        {
            try
            {
                return text.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return text.GetRawText();
            }
        }
    }
}
