using System;
using System.IO;
using SpeCa.Runtime;
using UnityEngine;

namespace SpeCa.Editor.Unity.Settings
{
    /// <summary>Paths of the open project. Unity's asset paths begin with <c>Assets/</c> and have forward slashes.</summary>
    internal static class ProjectPath
    {
        private const string AssetsFolder = "Assets";

        /// <summary>The project's folder, the one that <c>Assets</c> lies in.</summary>
        public static string Root => Path.GetDirectoryName(Application.dataPath)!;

        /// <summary>A full path: what is not absolute is counted from the project's folder.</summary>
        public static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

        /// <summary>The path from the project's folder where it lies in it, or else the full path.</summary>
        public static string Short(string path)
        {
            string full = Full(path).Replace('\\', '/');
            string root = Root.Replace('\\', '/') + "/";
            return full.StartsWith(root, StringComparison.Ordinal) ? full.Substring(root.Length) : full;
        }

        /// <summary>An asset folder in Unity's form, such as <c>Assets/Textures</c>.</summary>
        /// <param name="setting">What errors call the folder.</param>
        /// <param name="path">The folder, as an asset path or a full one.</param>
        /// <exception cref="InvalidSettingException">It lies outside the project's <c>Assets</c> folder.</exception>
        public static string AssetFolder(string setting, string path)
        {
            string folder = string.IsNullOrWhiteSpace(path) ? "" : Short(path).TrimEnd('/');
            if (folder == AssetsFolder || folder.StartsWith(AssetsFolder + "/", StringComparison.Ordinal))
            {
                return folder;
            }

            throw new InvalidSettingException(
                setting, $"'{path}'", $"Unity keeps assets below {AssetsFolder}: choose a folder there, such as Assets/SpeCa.");
        }
    }
}
