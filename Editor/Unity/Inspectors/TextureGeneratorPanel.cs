using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Inspectors
{
    /// <summary>
    /// What a <see cref="TextureGenerator"/>'s fields cannot say by themselves: the materials that its model knows, what is
    /// wrong, and, while the game plays, how its texture fares.
    /// </summary>
    internal sealed class TextureGeneratorPanel : VisualElement
    {
        private readonly TextureGenerator _generator;
        private readonly DropdownField _materials = new DropdownField("Model's materials") { name = "materials" };
        private readonly Button _generate;
        private readonly Button _cancel;
        private readonly ProgressBar _progress = new ProgressBar { name = "progress", lowValue = 0, highValue = 1 };
        private readonly ErrorBox _error = new ErrorBox("problem");
        private BlockModelAsset? _model;
        private string _folder = "";
        private string? _modelError;

        /// <summary>Shows a component.</summary>
        public TextureGeneratorPanel(TextureGenerator generator)
        {
            _generator = generator;
            PackageStyle.ApplyTo(this);
            _generate = new Button(generator.Generate) { name = "generate", text = "Generate" };
            _cancel = new Button(generator.Cancel) { name = "cancel", text = "Cancel" };
            Add(_materials);
            Add(PackageStyle.Row(_generate, _cancel));
            Add(_progress);
            Add(_error);
            _materials.RegisterValueChangedCallback(change => Choose(change.newValue));
            ReadModel();
            ShowComponent();
        }

        /// <summary>Shows the component as it is now; cheap enough for every update of the editor.</summary>
        public void ShowComponent()
        {
            if (!_generator)
            {
                return;
            }

            if (_model != _generator.Model || (_model && _model!.FullPath != _folder))
            {
                ReadModel();
            }

            bool isRunning = _generator.Current is { IsFinished: false };
            _materials.SetValueWithoutNotify(_generator.Material);
            _generate.SetEnabled(Application.isPlaying && Problem is null);
            _cancel.SetEnabled(isRunning);
            _progress.value = _generator.Current?.Progress ?? 0;
            _progress.style.display = isRunning ? DisplayStyle.Flex : DisplayStyle.None;
            if (_error.Text != Problem)
            {
                _error.Show(Problem);
            }
        }

        private string? Problem => _modelError
            ?? MaterialError
            ?? (_generator.Current is { State: GenerationState.Failed } failed ? failed.Error!.Message : null);

        private string? MaterialError => _materials.choices.Count == 0 || _materials.choices.Contains(_generator.Material, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"The model has no material '{_generator.Material}'. Choose one of the list.";

        private void ReadModel()
        {
            _model = _generator.Model;
            _folder = _model ? _model!.FullPath : "";
            _modelError = _model ? _model!.Error : "Assign a Block Model asset.";
            IEnumerable<MaterialClass> classes = _modelError is null
                ? ManifestReader.Read(_folder).Conditioning.Classes
                : Enumerable.Empty<MaterialClass>();
            _materials.choices = classes.Select(material => material.Name).ToList();
            _materials.style.display = _materials.choices.Count > 0 ? DisplayStyle.Flex : DisplayStyle.None;
        }

        private void Choose(string material)
        {
            Undo.RecordObject(_generator, "Choose Material");
            _generator.Material = material;
            EditorUtility.SetDirty(_generator);
            ShowComponent();
        }
    }
}
