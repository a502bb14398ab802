using System;
using System.ComponentModel;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>
    /// The inspector of a <see cref="QualityPresetAsset"/>. A value out of range stays in its field with the runtime's words
    /// below, and the asset keeps the last preset that was sound.
    /// </summary>
    [CustomEditor(typeof(QualityPresetAsset))]
    internal sealed class QualityPresetAssetEditor : UnityEditor.Editor
    {
        private const string Extension = "json";

        private readonly VisualElement _fields = new VisualElement();
        private readonly TextField _name = new TextField("Name") { name = "preset-name", isDelayed = true };
        private readonly TextField _description = new TextField("Description") { name = "preset-description", isDelayed = true };
        private readonly ErrorBox _error = new ErrorBox("error");
        private PresetEditorViewModel? _editor;

        private QualityPresetAsset Asset => (QualityPresetAsset)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            root.Add(_error);
            root.Add(_name);
            root.Add(_description);
            root.Add(_fields);
            var row = new VisualElement();
            row.Add(new Button(Import) { name = "import", text = "Import JSON..." });
            row.Add(new Button(Export) { name = "export", text = "Export JSON..." });
            root.Add(row);
            _name.RegisterValueChangedCallback(
                change => Replace("Rename Preset", () => Asset.Preset with { Name = change.newValue }));
            _description.RegisterValueChangedCallback(
                change => Replace("Describe Preset", () => Asset.Preset with { Description = change.newValue }));
            ShowAsset();
            return root;
        }

        private void OnEnable() => Undo.undoRedoPerformed += ShowAsset;

        private void OnDisable() => Undo.undoRedoPerformed -= ShowAsset;

        private void ShowAsset()
        {
            _error.Show(Asset.Error);
            _fields.Clear();
            _editor = null;
            if (Asset.Error != null)
            {
                return;
            }

            QualityPreset preset = Asset.Preset;
            _name.SetValueWithoutNotify(preset.Name);
            _description.SetValueWithoutNotify(preset.Description);
            _editor = new PresetEditorViewModel(new PresetEntry(preset, isBuiltIn: false));
            _editor.PropertyChanged += Keep;
            _fields.Add(new PresetFieldsView(_editor));
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
            Undo.RecordObject(Asset, what);
            Asset.Preset = preset;
            EditorUtility.SetDirty(Asset);
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
            string path = EditorUtility.SaveFilePanel("Export preset", "", Asset.name, Extension);
            if (path.Length > 0)
            {
                Try(() => PresetFile.Write(path, Asset.Preset));
            }
        }
    }
}
