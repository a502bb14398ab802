namespace UnityEditor
{
    public static class SettingsService
    {
        /// <summary>The page that was opened last.</summary>
        internal static string Opened { get; set; }

        public static EditorWindow OpenProjectSettings(string settingsPath = null)
        {
            Opened = settingsPath;
            return null;
        }
    }
}
