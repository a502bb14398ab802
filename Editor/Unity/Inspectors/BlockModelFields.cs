using System;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>A <see cref="BlockModelAsset"/> as fields: where the model is, and what it says about itself.</summary>
    internal sealed class BlockModelFields : VisualElement
    {
        private readonly BlockModelAsset _asset;
        private readonly EnumField _location =
            new EnumField("Counted from", BlockModelLocation.StreamingAssets) { name = "location" };

        private readonly TextField _folder = new TextField("Folder") { name = "folder", isDelayed = true };
        private readonly Label _model = PackageStyle.Hint("model");
        private readonly ErrorBox _error = new ErrorBox("error");

        /// <summary>Shows an asset.</summary>
        public BlockModelFields(BlockModelAsset asset)
        {
            _asset = asset;
            PackageStyle.ApplyTo(this);
            Add(_location);
            Add(_folder);
            Add(PackageStyle.Row(new Button(Choose) { name = "choose", text = "Choose..." }));
            Add(_model);
            Add(_error);
            _location.RegisterValueChangedCallback(
                change => Edit("Change Model Location", () => asset.Location = (BlockModelLocation)change.newValue));
            _folder.RegisterValueChangedCallback(change => Edit("Change Model Folder", () => asset.Folder = change.newValue));
            ShowAsset();
        }

        /// <summary>Shows the asset as it is now, for when it was changed elsewhere, as by undoing.</summary>
        public void ShowAsset()
        {
            _location.SetValueWithoutNotify(_asset.Location);
            _folder.SetValueWithoutNotify(_asset.Folder);
            string? error = _asset.Error;
            _error.Show(error);
            _model.text = error is null ? Describe(ManifestReader.Read(_asset.FullPath)) : "";
        }

        private void Choose()
        {
            string chosen = EditorUtility.OpenFolderPanel("Block model", _asset.FullPath, "");
            if (chosen.Length == 0)
            {
                return;
            }

            string streaming = Application.streamingAssetsPath.Replace('\\', '/') + "/";
            string full = ProjectPath.Full(chosen).Replace('\\', '/');
            bool isShipped = full.StartsWith(streaming, StringComparison.Ordinal);
            Edit("Choose Model Folder", () =>
            {
                _asset.Location = isShipped ? BlockModelLocation.StreamingAssets : BlockModelLocation.Project;
                _asset.Folder = isShipped ? full.Substring(streaming.Length) : ProjectPath.Short(full);
            });
        }

        private void Edit(string what, Action edit)
        {
            Undo.RecordObject(_asset, what);
            edit();
            EditorUtility.SetDirty(_asset);
            ShowAsset();
        }

        private static string Describe(BlockModelManifest manifest)
        {
            int materials = manifest.Conditioning.Classes.Count;
            string knows = materials == 0 ? "" : FormattableString.Invariant($" {materials} materials.");
            string licence = manifest.License.Length == 0 ? "" : $" Licence: {manifest.License}.";
            return $"{manifest.Name}. {manifest.Description}{knows}{licence}".Trim();
        }
    }
}
