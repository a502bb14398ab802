using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>The content of an .asmdef file.</summary>
    internal sealed record AssemblyDefinition
    {
        /// <summary>The editor, among the platforms.</summary>
        public const string EditorPlatform = "Editor";

        private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web)
        {
            // Unity passes over what it does not know: here that is a slip of the pen.
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };

        public required string Name { get; init; }

        public string RootNamespace { get; init; } = "";

        public string[] References { get; init; } = [];

        public string[] IncludePlatforms { get; init; } = [];

        public string[] ExcludePlatforms { get; init; } = [];

        public bool AllowUnsafeCode { get; init; }

        public bool OverrideReferences { get; init; }

        public string[] PrecompiledReferences { get; init; } = [];

        public bool AutoReferenced { get; init; } = true;

        public string[] DefineConstraints { get; init; } = [];

        public VersionDefine[] VersionDefines { get; init; } = [];

        public bool NoEngineReferences { get; init; }

        /// <summary>Whether only the editor has it, so that it may use the editor's own assemblies.</summary>
        [JsonIgnore]
        public bool IsEditorOnly => IncludePlatforms is [EditorPlatform];

        /// <summary>Reads a file.</summary>
        /// <exception cref="InvalidDataException">It is no assembly definition that Unity takes.</exception>
        public static AssemblyDefinition Read(string path)
        {
            try
            {
                AssemblyDefinition definition = JsonSerializer.Deserialize<AssemblyDefinition>(File.ReadAllText(path), _format)
                    ?? throw new InvalidDataException($"'{path}' is empty.");
                return definition is { IncludePlatforms.Length: > 0, ExcludePlatforms.Length: > 0 }
                    ? throw new InvalidDataException($"'{path}' both includes and excludes platforms.")
                    : definition;
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"'{path}': {error.Message}", error);
            }
        }

        /// <summary>Whether it is for a platform, or for the editor.</summary>
        public bool IsFor(string platform) =>
            IncludePlatforms.Length > 0
                ? System.Array.IndexOf(IncludePlatforms, platform) >= 0
                : System.Array.IndexOf(ExcludePlatforms, platform) < 0;
    }
}
