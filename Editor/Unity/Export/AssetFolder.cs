using System;
using System.IO;
using SpeCa.Editor.Unity.Settings;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>Makes folders that assets are saved to.</summary>
    internal static class AssetFolder
    {
        /// <summary>Makes a folder, with those above it, where it is missing.</summary>
        /// <param name="folder">The folder, such as <c>Assets/SpeCa</c>.</param>
        /// <exception cref="AssetWriteException">It cannot be made.</exception>
        public static void Create(string folder)
        {
            try
            {
                Directory.CreateDirectory(ProjectPath.Full(folder));
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new AssetWriteException(folder, error);
            }
        }
    }
}
