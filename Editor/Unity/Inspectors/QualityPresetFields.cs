using System;
using System.ComponentModel;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>
    /// A <see cref="QualityPresetAsset"/> as fields. A value out of range stays in its field with the runtime's words below,
    /// and the asset keeps the last preset that was sound.
    /// </summary>
    internal sealed class QualityPresetFields : VisualElement
    {
        private const string Extension = "json";

        private readonly VisualElement _fields = new VisualElement();
        private readonly TextField _name = new TextField("Name") { name = "preset-name", isDelayed = true };
        private readonly TextField _description = new TextField("Description") { name = "preset-description", isDelayed = true };
        private readonly ErrorBox _error = new ErrorBox("error");
        private readonly QualityPresetAsset _asset;
        private readonly HelpBox _readOnly = new HelpBox(
            "Imported from a file, which stays as it is: change the file, or take the preset into the window.",
            HelpBoxMessageType.Info) { name = "read-only" };

        private PresetEditorViewModel? _editor;

        /// <summary>Shows an asset.</summary>
        public QualityPresetFields(QualityPresetAsset asset)
        {
            _asset = asset;
            PackageStyle.ApplyTo(this);
            var import = new Button(Import) { name = "import", text = "Import JSON..." };
            Add(_readOnly);
            Add(_error);
            Add(_name);
            Add(_description);
            Add(_fields);
            Add(PackageStyle.Row(
                import,
                new Button(Export) { name = "export", text = "Export JSON..." }));
            _name.RegisterValueChangedCallback(
                change => Replace("Rename Preset", () => asset.Preset with { Name = change.newValue }));
            _description.RegisterValueChangedCallback(
                change => Replace("Describe Preset", () => asset.Preset with { Description = change.newValue }));
            Allow(isEditable: (asset.hideFlags & HideFlags.NotEditable) == 0, _name, _description, _fields, import);
            ShowAsset();
        }

        /// <summary>Shows the asset as it is now, for when it was changed elsewhere, as by undoing.</summary>
        public void ShowAsset()
        {
            _error.Show(_asset.Error);
            _fields.Clear();
            _editor = null;
            if (_asset.Error != null)
            {
                return;
            }

            QualityPreset preset = _asset.Preset;
            _name.SetValueWithoutNotify(preset.Name);
            _description.SetValueWithoutNotify(preset.Description);
            _editor = new PresetEditorViewModel(new PresetEntry(preset, isBuiltIn: false));
            _editor.PropertyChanged += Keep;
            _fields.Add(new PresetFieldsView(_editor));
        }

        private void Allow(bool isEditable, params VisualElement[] editing)
        {
            _readOnly.style.display = isEditable ? DisplayStyle.None : DisplayStyle.Flex;
            foreach (VisualElement element in editing)
            {
                element.SetEnabled(isEditable);
            }
        }

        private void Keep(object sender, PropertyChangedEventArgs change)
        {
            if (change.PropertyName == nameof(PresetEditorViewModel.Edited) && !_editor!.HasErrors)
            {
                Try(() => Change("Change Preset", _editor.Edited));
            }
        }

        private void Change(string what, QualityPreset preset)
        {
            Undo.RecordObject(_asset, what);
            _asset.Preset = preset;
            EditorUtility.SetDirty(_asset);
        }

        private void Replace(string what, Func<QualityPreset> preset)
        {
            if (Try(() => Change(what, preset())))
            {
                ShowAsset();
            }
        }

        private bool Try(Action action)
        {
            try
            {
                action();
                _error.Show(null);
                return true;
            }
            catch (PresetException error)
            {
                _error.Show(error.Message);
                return false;
            }
        }

        private void Import()
        {
            string path = EditorUtility.OpenFilePanel("Import preset", "", Extension);
            if (path.Length > 0)
            {
                Replace("Import Preset", () => PresetFile.Read(path));
            }
        }

        private void Export()
        {
            string path = EditorUtility.SaveFilePanel("Export preset", "", _asset.name, Extension);
            if (path.Length > 0)
            {
                Try(() => PresetFile.Write(path, _asset.Preset));
            }
        }
    }
}
