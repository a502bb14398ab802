using SpeCa.Editor.Models;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Which model textures are made with, and where it runs.</summary>
    internal sealed class ModelView : VisualElement
    {
        private readonly ModelViewModel _model;
        private readonly ObjectField _asset = new ObjectField("Model asset")
        {
            name = "model-asset",
            objectType = typeof(BlockModelAsset),
            allowSceneObjects = false,
        };

        private readonly TextField _folder = new TextField("Folder") { name = "model-folder", isDelayed = true };
        private readonly EnumField _provider = new EnumField("Run on", ProviderPreference.Auto) { name = "provider" };
        private readonly Label _state = PackageStyle.Hint("model-state");
        private readonly ErrorBox _error = new ErrorBox("model-error");

        /// <summary>Shows the model.</summary>
        public ModelView(ModelViewModel model)
        {
            _model = model;
            _asset.tooltip = "An asset that names a model; or choose its folder below.";
            _folder.tooltip = "The folder with the model's manifest.json.";
            _provider.tooltip = "Auto takes DirectML where it works, else the CPU.";
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new Button(Choose) { name = "choose-model", text = "Choose..." });
            row.Add(new CommandButton("load-model", "Load", model.LoadCommand));
            Add(_asset);
            Add(_folder);
            Add(_provider);
            Add(row);
            Add(_state);
            Add(_error);
            _asset.RegisterValueChangedCallback(change => Take(change.newValue as BlockModelAsset));
            _folder.RegisterValueChangedCallback(change => model.Folder = change.newValue);
            _provider.RegisterValueChangedCallback(change => model.Provider = (ProviderPreference)change.newValue);
            model.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void Take(BlockModelAsset? asset)
        {
            if (asset != null)
            {
                Load(asset.FullPath);
            }
        }

        private void Choose()
        {
            string folder = EditorUtility.OpenFolderPanel("Block model", _model.Folder, "");
            if (folder.Length > 0)
            {
                Load(folder);
            }
        }

        private void Load(string folder)
        {
            _model.Folder = ProjectPath.Full(folder);
            _model.LoadCommand.Execute(null);
        }

        private void ShowValues()
        {
            _folder.SetValueWithoutNotify(_model.Folder);
            _provider.SetValueWithoutNotify(_model.Provider);
            _state.text = _model.IsLoading ? "Loading..." : Describe();
            _error.Show(_model.Error);
        }

        private string Describe()
        {
            return _model.Loaded is null
                ? "No model is open."
                : $"{_model.Name} runs on {_model.ProviderName}: {_model.ProviderReason}";
        }
    }
}
