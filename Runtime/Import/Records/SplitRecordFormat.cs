using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Import
{
    /// <summary>How records of splits are written as JSON.</summary>
    internal static class SplitRecordFormat
    {
        /// <summary>The options for reading and writing.</summary>
        public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new LatentShapeConverter(),
            },
        };
    }
}
