using System.Text.Json.Serialization;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The report as JSON.</summary>
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(RunReport))]
    internal sealed partial class RunReportJson : JsonSerializerContext
    {
    }
}
