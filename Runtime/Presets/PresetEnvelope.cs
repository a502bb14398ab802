using System;
using System.Text.Json.Serialization;

namespace SpeCa.Runtime.Presets
{
    /// <summary>What a file of presets holds: <c>{ "schemaVersion": 1, "presets": [ ... ] }</c>.</summary>
    internal sealed record PresetEnvelope
    {
        /// <summary>The newest form that this version reads, and the one that it writes.</summary>
        public const int CurrentVersion = 1;

        /// <summary>The name of the version's field.</summary>
        public const string VersionField = "schemaVersion";

        /// <summary>The form of the file.</summary>
        [JsonPropertyName(VersionField)]
        public int SchemaVersion { get; init; } = CurrentVersion;

        /// <summary>The presets.</summary>
        public QualityPreset[] Presets { get; init; } = Array.Empty<QualityPreset>();

        /// <summary>Fields beside them that this version does not know.</summary>
        [JsonExtensionData]
        public UnknownFields? Unknown { get; set; }
    }
}
