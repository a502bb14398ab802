using System.IO;
using UnityEngine;
using UnityEngine.Rendering;

namespace UnityEditor
{
    /// <summary>An editor with an open project, for one test.</summary>
    internal static class EditorSession
    {
        /// <summary>Opens an empty project in a folder, and forgets the one before.</summary>
        public static void Open(string projectFolder)
        {
            Application.dataPath = Path.Combine(projectFolder, "Assets").Replace('\\', '/');
            Application.temporaryCachePath = Path.Combine(projectFolder, "Temporary");
            Application.persistentDataPath = Path.Combine(projectFolder, "Persistent");
            Directory.CreateDirectory(Application.dataPath);
            GraphicsSettings.currentRenderPipeline = null;
            Shader.Installed.Clear();
            Debug.Lines.Clear();
            EditorWindow.Open.Clear();
            EditorApplication.update = null;
            EditorUtility.NextChoice = "";
            EditorUtility.Dirty.Clear();
            EditorGUIUtility.Pinged = null;
            Progress.Entries.Clear();
            SettingsService.Opened = null;
            AssetDatabase.Forget();
            Undo.Forget();
            Player.Open();
        }
    }
}
