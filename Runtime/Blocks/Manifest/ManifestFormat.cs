using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>How manifests are written as JSON.</summary>
    internal static class ManifestFormat
    {
        /// <summary>The options for reading and writing.</summary>
        public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new TensorDimensionConverter(),
            },
        };
    }
}
