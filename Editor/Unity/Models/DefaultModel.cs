using System;
using System.IO;
using SpeCa.Editor.Unity.Export;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Models
{
    /// <summary>
    /// The model that the package brings. Games ship models below StreamingAssets, where Unity leaves files as they are, so it is
    /// copied there.
    /// </summary>
    internal sealed class DefaultModel
    {
        /// <summary>Where the model goes, counted from StreamingAssets.</summary>
        public const string Folder = "SpeCa/DefaultModel";

        private const string AssetName = "Default Block Model";
        private const string FolderInPackage = "Samples/DefaultModel~";

        private readonly string _source;

        /// <summary>Takes the model of a package.</summary>
        /// <param name="package">The package's folder.</param>
        public DefaultModel(string package) => _source = Path.Combine(package, FolderInPackage);

        /// <summary>Copies the model, unless it is there already, and makes an asset that refers to it.</summary>
        /// <param name="assetFolder">Where the asset goes, such as <c>Assets</c>.</param>
        /// <exception cref="ManifestException">The package has no model.</exception>
        /// <exception cref="InvalidSettingException">The folder lies outside the project's assets.</exception>
        /// <exception cref="AssetWriteException">The model or the asset cannot be written.</exception>
        public BlockModelAsset Install(string assetFolder)
        {
            string folder = ProjectPath.AssetFolder(nameof(assetFolder), assetFolder);
            _ = ManifestReader.Read(_source);
            Copy(Path.Combine(Application.streamingAssetsPath, Folder));
            AssetFolder.Create(folder);
            BlockModelAsset asset = ScriptableObject.CreateInstance<BlockModelAsset>();
            asset.Location = BlockModelLocation.StreamingAssets;
            asset.Folder = Folder;
            AssetDatabase.CreateAsset(asset, AssetDatabase.GenerateUniqueAssetPath($"{folder}/{AssetName}.asset"));
            return asset;
        }

        private void Copy(string target)
        {
            if (File.Exists(Path.Combine(target, ManifestReader.FileName)))
            {
                return;
            }

            // Unity leaves out what begins with a dot, so that half a model is never imported.
            string parent = Path.GetDirectoryName(target)!;
            string temporary = Path.Combine(parent, $".{Guid.NewGuid():N}");
            try
            {
                Directory.CreateDirectory(temporary);
                foreach (string file in Directory.GetFiles(_source))
                {
                    File.Copy(file, Path.Combine(temporary, Path.GetFileName(file)));
                }

                Directory.Move(temporary, target);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                if (Directory.Exists(temporary))
                {
                    Directory.Delete(temporary, recursive: true);
                }

                throw new AssetWriteException(target, error);
            }

            AssetDatabase.Refresh();
        }
    }
}
