using System;
using SpeCa.Editor.Unity.Views;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Settings
{
    /// <summary>The project's settings as fields; a value that cannot work is refused in place, and the old one stays.</summary>
    internal sealed class SettingsFields : VisualElement
    {
        private readonly SpeCaSettings _settings;
        private readonly TextField _modelFolder = new TextField("Model folder") { name = "model-folder", isDelayed = true };
        private readonly EnumField _provider = new EnumField("Run on", ProviderPreference.Auto) { name = "provider" };
        private readonly FloatField _frameBudget = new FloatField("Frame budget, ms") { name = "frame-budget", isDelayed = true };
        private readonly TextField _outputFolder = new TextField("Save textures to") { name = "output-folder", isDelayed = true };
        private readonly EnumField _normals = new EnumField("Normal maps", NormalConvention.OpenGL) { name = "normals" };
        private readonly ErrorBox _error = new ErrorBox("error");

        /// <summary>Shows the settings.</summary>
        public SettingsFields(SpeCaSettings settings)
        {
            _settings = settings;
            AddToClassList("speca-settings");
            _modelFolder.tooltip = "The block model that the window opens at first: the folder with its manifest.json.";
            _provider.tooltip = "Auto takes DirectML where it works, else the CPU.";
            _frameBudget.tooltip = "What a game gives to textures in every frame.";
            _normals.tooltip = "Which way green points in the files. Unity imports both so that they look the same.";
            Add(_modelFolder);
            Add(new Button(ChooseModel) { name = "choose-model", text = "Choose..." });
            Add(_provider);
            Add(_frameBudget);
            Add(_outputFolder);
            Add(_normals);
            Add(_error);
            _modelFolder.RegisterValueChangedCallback(change => Edit("Model Folder", () => settings.ModelFolder = change.newValue));
            _provider.RegisterValueChangedCallback(
                change => Edit("Provider", () => settings.Provider = (ProviderPreference)change.newValue));
            _frameBudget.RegisterValueChangedCallback(
                change => Edit("Frame Budget", () => settings.FrameBudgetMilliseconds = change.newValue));
            _outputFolder.RegisterValueChangedCallback(
                change => Edit("Output Folder", () => settings.OutputFolder = change.newValue));
            _normals.RegisterValueChangedCallback(
                change => Edit("Normal Maps", () => settings.NormalConvention = (NormalConvention)change.newValue));
            ShowValues();
        }

        /// <summary>Shows the values as they are now and keeps them; for when they were changed elsewhere, as by undoing.</summary>
        public void ShowAndKeep()
        {
            ShowValues();
            _error.Show(null);
            _settings.Keep();
        }

        private void ChooseModel()
        {
            string folder = EditorUtility.OpenFolderPanel("Block model", ProjectPath.Full(_settings.ModelFolder), "");
            if (folder.Length > 0)
            {
                _modelFolder.value = ProjectPath.Short(folder);
            }
        }

        private void Edit(string what, Action edit)
        {
            try
            {
                Undo.RecordObject(_settings, "Change " + what);
                edit();
                _settings.Keep();
                _error.Show(null);
            }
            catch (InvalidSettingException error)
            {
                _error.Show(error.Message);
            }

            ShowValues();
        }

        private void ShowValues()
        {
            _modelFolder.SetValueWithoutNotify(_settings.ModelFolder);
            _provider.SetValueWithoutNotify(_settings.Provider);
            _frameBudget.SetValueWithoutNotify(_settings.FrameBudgetMilliseconds);
            _outputFolder.SetValueWithoutNotify(_settings.OutputFolder);
            _normals.SetValueWithoutNotify(_settings.NormalConvention);
        }
    }
}
