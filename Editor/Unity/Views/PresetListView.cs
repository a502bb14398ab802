using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Editor.Presets;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>The presets of the model and the user's own, and the fields of the selected one.</summary>
    internal sealed class PresetListView : VisualElement
    {
        private readonly PresetListViewModel _presets;
        private readonly Func<QualityPresetAsset> _saveAsAsset;
        private readonly DropdownField _selected = new DropdownField("Preset") { name = "preset" };
        private readonly ObjectField _asset = new ObjectField("Preset asset")
        {
            name = "preset-asset",
            objectType = typeof(QualityPresetAsset),
            allowSceneObjects = false,
        };

        private readonly Label _description = PackageStyle.Hint("preset-description");
        private readonly ErrorBox _error = new ErrorBox("preset-error");

        /// <summary>Shows the presets.</summary>
        /// <param name="presets">The presets.</param>
        /// <param name="saveAsAsset">Makes an asset of the working copy.</param>
        public PresetListView(PresetListViewModel presets, Func<QualityPresetAsset> saveAsAsset)
        {
            _presets = presets;
            _saveAsAsset = saveAsAsset;
            _asset.tooltip = "Adds the asset's preset to the list.";
            Add(_selected);
            Add(_description);
            Add(_asset);
            Add(Buttons());
            Add(_error);
            Add(new PresetFieldsView(presets.Editor));
            _selected.RegisterValueChangedCallback(change => presets.TrySelect(change.newValue));
            _asset.RegisterValueChangedCallback(change => Take(change.newValue as QualityPresetAsset));
            presets.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private VisualElement Buttons()
        {
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new CommandButton("duplicate-preset", "Duplicate", _presets.DuplicateCommand));
            row.Add(new CommandButton("save-preset", "Save", _presets.SaveCommand));
            row.Add(new CommandButton("delete-preset", "Delete", _presets.DeleteCommand));
            row.Add(new Button(SaveAsAsset) { name = "save-preset-asset", text = "Save as asset" });
            return row;
        }

        private void Take(QualityPresetAsset? asset) => Try(() =>
        {
            if (asset != null)
            {
                _presets.Add(asset.Preset);
            }
        });

        private void SaveAsAsset() => Try(() => _asset.SetValueWithoutNotify(_saveAsAsset()));

        private void Try(Action action)
        {
            try
            {
                action();
                _error.Show(_presets.Error);
            }
            catch (SpeCaException error)
            {
                _error.Show(error.Message);
            }
        }

        private void ShowValues()
        {
            _selected.choices = new List<string>(_presets.Presets.Select(preset => preset.Name));
            _selected.SetValueWithoutNotify(_presets.Selected.Name);
            _description.text = _presets.Selected.Description;
            _error.Show(_presets.Error);
        }
    }
}
