using System.Collections.Generic;
using System.IO;
using SpeCa.Runtime.Blocks;
using UnityEngine;
#if UNITY_EDITOR
using System.Linq;
using System.Runtime.InteropServices;
using UnityEditor;
#endif

namespace SpeCa.Plugin.Unity
{
    /// <summary>The folders where a Unity project or player has ONNX Runtime's native library.</summary>
    /// <remarks>
    /// Unity knows them on its main thread alone: add them there, before a model is loaded on another thread.
    /// </remarks>
    public static class UnityLibraryFolders
    {
#if UNITY_EDITOR
        // A package may bring the first without the second.
        private static readonly string[] _libraries = { "onnxruntime.dll", "DirectML.dll" };
#endif

        /// <summary>Options that look in Unity's folders, where they do not name folders of their own.</summary>
        /// <param name="options">The options; null for the defaults.</param>
        public static BlockModelOptions AddTo(BlockModelOptions? options)
        {
            options ??= BlockModelOptions.Default;
            return options.NativeLibraryFolders is null ? options with { NativeLibraryFolders = Find() } : options;
        }

        /// <summary>The folders, the most likely first: in the editor those of the imported plugins, in a player its plugin folders.</summary>
        public static IReadOnlyList<string> Find()
        {
#if UNITY_EDITOR
            PluginImporter[] importers = PluginImporter.GetAllImporters();
            return _libraries
                .SelectMany(library => importers.Where(importer => Path.GetFileName(importer.assetPath) == library))
                .Where(IsForThisEditor)
                .Select(importer => FolderOf(importer.assetPath))
                .Distinct()
                .ToArray();
#else
            // Where Unity's build puts native plugins on Windows.
            string plugins = Path.Combine(Application.dataPath, "Plugins");
            return new[] { Path.Combine(plugins, "x86_64"), plugins };
#endif
        }

#if UNITY_EDITOR
        private static bool IsForThisEditor(PluginImporter importer)
        {
            string other = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "x86_64" : "ARM64";
            return importer.GetCompatibleWithEditor() && importer.GetEditorData("CPU") != other;
        }

        private static string FolderOf(string assetPath)
        {
            // Assets of packages lie elsewhere than their path says.
            string project = Path.GetDirectoryName(Application.dataPath)!;
            return Path.GetDirectoryName(Path.GetFullPath(Path.Combine(project, FileUtil.GetPhysicalPath(assetPath))))!;
        }
#endif
    }
}
