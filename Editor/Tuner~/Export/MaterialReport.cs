using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tuner.Export
{
    /// <summary>How an exported material was made: enough to make it again.</summary>
    internal sealed record MaterialReport
    {
        /// <summary>The file's name.</summary>
        public const string FileName = "material.json";

        private static readonly JsonSerializerOptions _options = new()
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
        };

        public required string Model { get; init; }

        public required string Provider { get; init; }

        public required string Material { get; init; }

        public required ulong Seed { get; init; }

        /// <summary>Texels along x.</summary>
        public required int Width { get; init; }

        /// <summary>Texels along y.</summary>
        public required int Height { get; init; }

        public required float GuidanceScale { get; init; }

        public required NormalConvention NormalConvention { get; init; }

        /// <summary>How the maps were changed; null where they are as they were made.</summary>
        public MapLook? Look { get; init; }

        public required QualityPreset Preset { get; init; }

        /// <summary>Steps by what became of them, and blocks evaluated, against full sampling.</summary>
        public required SampleSummary Summary { get; init; }

        /// <summary>Wall time of all steps, ms.</summary>
        public required double Milliseconds { get; init; }

        /// <summary>Describes a texture.</summary>
        public static MaterialReport Of(FinishedTexture texture, MapLook look, NormalConvention normal) => new()
        {
            Model = texture.Model.Model.Manifest.Name,
            Provider = texture.Model.Model.Provider.Provider.ToString(),
            Material = texture.Texture.Material.Name,
            Seed = texture.Texture.Seed,
            Width = texture.Texture.Width,
            Height = texture.Texture.Height,
            GuidanceScale = texture.Settings.GuidanceScale,
            NormalConvention = normal,
            Look = look == MapLook.AsMade ? null : look,
            Preset = texture.Preset,
            Summary = texture.Summary,
            Milliseconds = texture.Milliseconds,
        };

        /// <summary>The report as UTF-8.</summary>
        public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, _options);
    }
}
