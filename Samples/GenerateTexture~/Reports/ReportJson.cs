using System.Text.Json.Serialization;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The report as JSON.</summary>
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    [JsonSerializable(typeof(GenerationReport))]
    internal sealed partial class ReportJson : JsonSerializerContext
    {
    }
}
