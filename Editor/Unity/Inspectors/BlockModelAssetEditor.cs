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
    /// <summary>The inspector of a <see cref="BlockModelAsset"/>: where the model is, and what it says about itself.</summary>
    [CustomEditor(typeof(BlockModelAsset))]
    internal sealed class BlockModelAssetEditor : UnityEditor.Editor
    {
        private readonly EnumField _location = new EnumField("Counted from", BlockModelLocation.StreamingAssets) { name = "location" };
        private readonly TextField _folder = new TextField("Folder") { name = "folder", isDelayed = true };
        private readonly Label _model = new Label { name = "model" };
        private readonly ErrorBox _error = new ErrorBox("error");

        private BlockModelAsset Asset => (BlockModelAsset)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            root.Add(_location);
            root.Add(_folder);
            root.Add(new Button(Choose) { name = "choose", text = "Choose..." });
            root.Add(_model);
            root.Add(_error);
            _location.RegisterValueChangedCallback(
                change => Edit("Change Model Location", () => Asset.Location = (BlockModelLocation)change.newValue));
            _folder.RegisterValueChangedCallback(change => Edit("Change Model Folder", () => Asset.Folder = change.newValue));
            ShowValues();
            return root;
        }

        private void OnEnable() => Undo.undoRedoPerformed += ShowValues;

        private void OnDisable() => Undo.undoRedoPerformed -= ShowValues;

        private void Choose()
        {
            string chosen = EditorUtility.OpenFolderPanel("Block model", Asset.FullPath, "");
            if (chosen.Length == 0)
            {
                return;
            }

            string streaming = Application.streamingAssetsPath.Replace('\\', '/') + "/";
            string full = ProjectPath.Full(chosen).Replace('\\', '/');
            bool isShipped = full.StartsWith(streaming, StringComparison.Ordinal);
            Edit("Choose Model Folder", () =>
            {
                Asset.Location = isShipped ? BlockModelLocation.StreamingAssets : BlockModelLocation.Project;
                Asset.Folder = isShipped ? full.Substring(streaming.Length) : ProjectPath.Short(full);
            });
        }

        private void Edit(string what, Action edit)
        {
            Undo.RecordObject(Asset, what);
            edit();
            EditorUtility.SetDirty(Asset);
            ShowValues();
        }

        private void ShowValues()
        {
            _location.SetValueWithoutNotify(Asset.Location);
            _folder.SetValueWithoutNotify(Asset.Folder);
            string? error = Asset.Error;
            _error.Show(error);
            _model.text = error is null ? Describe(ManifestReader.Read(Asset.FullPath)) : "";
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
