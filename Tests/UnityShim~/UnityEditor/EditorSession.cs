using System.IO;
using UnityEditor.Compilation;
using UnityEngine;
using UnityEngine.Rendering;
using PackageInfo = UnityEditor.PackageManager.PackageInfo;

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
            EditorApplication.delayCall = null;
            EditorApplication.ExitCode = null;
            EditorApplication.ReloadLocks = 0;
            EditorUserBuildSettings.activeBuildTarget = BuildTarget.StandaloneWindows64;
            PlayerSettings.Forget();
            CompilationPipeline.PlayerAssemblies.Clear();
            PackageInfo.Registered.Clear();
            Application.isBatchMode = false;
            EditorUtility.NextAnswers.Clear();
            EditorUtility.Dialogs.Clear();
            EditorUtility.NextChoice = "";
            EditorUtility.Dirty.Clear();
            EditorGUIUtility.Pinged = null;
            Progress.Entries.Clear();
            SettingsService.Opened = null;
            AssetDatabase.Forget();
            Resources.Unloading = AssetDatabase.Unload;
            Undo.Forget();
            Player.Open();
        }
    }
}
