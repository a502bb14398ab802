using UnityEditor;

namespace SpeCa.Setup.Project
{
    /// <summary>The page Project Settings &gt; SpeCa &gt; Libraries.</summary>
    internal static class LibrarySettingsPage
    {
        /// <summary>Where the page stands among the project's settings.</summary>
        public const string Path = "Project/SpeCa/Libraries";

        private static readonly string[] _keywords = { "SpeCa", "NuGet", "ONNX", "DirectML", "library" };

        /// <summary>Tells Unity of the page.</summary>
        [SettingsProvider]
        public static SettingsProvider Create() => new SettingsProvider(Path, SettingsScope.Project, _keywords)
        {
            label = "Libraries",
            activateHandler = (_, root) => root.Add(new LibrarySettingsFields(LibrarySettings.instance)),
        };
    }
}
