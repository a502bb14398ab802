using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using UnityEditor;
using UnityEditor.PackageManager;
using UnityEngine;

namespace SpeCa.Editor.Unity.Models
{
    /// <summary>The menu's way to the model that the package brings.</summary>
    internal static class DefaultModelMenu
    {
        /// <summary>Installs the model and shows its asset.</summary>
        [MenuItem("Assets/Create/SpeCa/Default Block Model")]
        public static void Create()
        {
            try
            {
                string package = PackageInfo.FindForAssembly(typeof(DefaultModelMenu).Assembly).resolvedPath;
                BlockModelAsset asset = new DefaultModel(package).Install(SpeCaSettings.instance.OutputFolder);
                EditorGUIUtility.PingObject(asset);
            }
            catch (SpeCaException error)
            {
                Debug.LogException(error);
            }
        }
    }
}
