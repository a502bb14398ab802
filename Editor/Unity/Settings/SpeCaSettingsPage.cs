using UnityEditor;

namespace SpeCa.Editor.Unity.Settings
{
    /// <summary>The page Project Settings &gt; SpeCa.</summary>
    internal static class SpeCaSettingsPage
    {
        /// <summary>Where the page stands among the project's settings.</summary>
        public const string Path = "Project/SpeCa";

        private static readonly string[] _keywords = { "SpeCa", "texture", "diffusion", "model", "DirectML", "normal", "frame" };

        /// <summary>Tells Unity of the page.</summary>
        [SettingsProvider]
        public static SettingsProvider Create()
        {
            var page = new SettingsProvider(
                Path, SettingsScope.Project, _keywords)
            {
                label = "SpeCa",
            };
            SettingsFields? fields = null;
            page.activateHandler = (_, root) =>
            {
                fields = new SettingsFields(SpeCaSettings.instance);
                root.Add(fields);
                Undo.undoRedoPerformed += fields.ShowAndKeep;
            };
            page.deactivateHandler = () =>
            {
                if (fields != null)
                {
                    Undo.undoRedoPerformed -= fields.ShowAndKeep;
                }
            };
            return page;
        }
    }
}
