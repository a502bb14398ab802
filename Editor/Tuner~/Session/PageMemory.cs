using System.Text.Json;
using System.Text.Json.Serialization;
using SpeCa.Editor.State;
using SpeCa.Tuner.Components.Shell;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Session
{
    /// <summary>What a browser remembers of the page.</summary>
    internal sealed record PageMemory
    {
        /// <summary>The name that the browser remembers it under.</summary>
        public const string Key = "speca-tuner";

        private static readonly JsonSerializerOptions _options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new JsonStringEnumConverter() },
        };

        /// <summary>What was asked for; null for a first visit.</summary>
        public TunerState? Tuner { get; init; }

        /// <summary>How it was looked at.</summary>
        public ViewState View { get; init; } = new();

        /// <summary>How light the page was.</summary>
        public ThemeChoice Theme { get; init; }

        /// <summary>Reads what the browser remembers; what cannot be read is as if it were the first visit.</summary>
        public static PageMemory Parse(string? json)
        {
            try
            {
                PageMemory memory = json is null ? new() : JsonSerializer.Deserialize<PageMemory>(json, _options) ?? new();
                return memory with { View = ViewStateCheck.Mend(memory.View) };
            }
            catch (JsonException)
            {
                return new PageMemory();
            }
        }

        /// <summary>The text to remember.</summary>
        public string ToJson() => JsonSerializer.Serialize(this, _options);
    }
}
