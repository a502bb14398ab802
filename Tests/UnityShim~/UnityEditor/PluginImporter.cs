using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UnityEditor
{
    public sealed class PluginImporter : AssetImporter
    {
        private readonly Dictionary<string, string> _editorData = new Dictionary<string, string>();
        private readonly Dictionary<(BuildTarget, string), string> _platformData = new Dictionary<(BuildTarget, string), string>();
        private readonly HashSet<BuildTarget> _platforms = new HashSet<BuildTarget>();
        private bool _isForAny = true;
        private bool _isForEditor;

        public bool isPreloaded { get; set; }

        /// <summary>Managed libraries have a table of metadata, which always bears this signature.</summary>
        public bool isNativePlugin => !File.Exists(AssetDatabase.FullPath(assetPath))
            || System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(AssetDatabase.FullPath(assetPath))).IndexOf("BSJB") < 0;

        public static PluginImporter[] GetAllImporters() => AssetDatabase.Importers.OfType<PluginImporter>().ToArray();

        public void SetCompatibleWithAnyPlatform(bool enable) => _isForAny = enable;

        public bool GetCompatibleWithAnyPlatform() => _isForAny;

        public void SetCompatibleWithEditor(bool enable) => _isForEditor = enable;

        public bool GetCompatibleWithEditor() => _isForAny || _isForEditor;

        public void SetCompatibleWithPlatform(BuildTarget platform, bool enable)
        {
            if (enable)
            {
                _platforms.Add(platform);
            }
            else
            {
                _platforms.Remove(platform);
            }
        }

        public bool GetCompatibleWithPlatform(BuildTarget platform) => _platforms.Contains(platform);

        public void SetPlatformData(BuildTarget platform, string key, string value) => _platformData[(platform, key)] = value;

        public string GetPlatformData(BuildTarget platform, string key) =>
            _platformData.TryGetValue((platform, key), out string value) ? value : "";

        public void SetEditorData(string key, string value) => _editorData[key] = value;

        public string GetEditorData(string key) => _editorData.TryGetValue(key, out string value) ? value : "";
    }
}
