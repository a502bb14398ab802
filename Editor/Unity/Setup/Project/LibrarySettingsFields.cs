using System;
using SpeCa.Setup.Libraries;
using UnityEngine.UIElements;

namespace SpeCa.Setup.Project
{
    /// <summary>The library settings as fields; a value that cannot work is refused in place, and the old one stays.</summary>
    internal sealed class LibrarySettingsFields : VisualElement
    {
        private readonly LibrarySettings _settings;
        private readonly TextField _source = new TextField("Packages from") { name = "source", isDelayed = true };
        private readonly EnumField _windows = new EnumField("On Windows", WindowsLibraries.DirectML) { name = "windows" };
        private readonly TextField _folder = new TextField("Libraries in") { name = "folder", isDelayed = true };
        private readonly HelpBox _error = new HelpBox("", HelpBoxMessageType.Error) { name = "error" };

        /// <summary>Shows the settings.</summary>
        public LibrarySettingsFields(LibrarySettings settings)
        {
            _settings = settings;
            _source.tooltip = "The address of a NuGet feed's index, or a folder with package files.";
            _windows.tooltip = "DirectML runs on any DirectX 12 GPU. Cpu is a newer ONNX Runtime for the processor alone.";
            _folder.tooltip = "A folder below Assets that nothing else uses.";
            Add(_source);
            Add(_windows);
            Add(_folder);
            Add(_error);
            Add(new Button(LibrarySetup.SetUp) { name = "set-up", text = "Set Up Libraries" });
            _source.RegisterValueChangedCallback(change => Edit(() => settings.Source = change.newValue));
            _windows.RegisterValueChangedCallback(change => Edit(() => settings.Windows = (WindowsLibraries)change.newValue));
            _folder.RegisterValueChangedCallback(change => Edit(() => settings.Folder = change.newValue));
            ShowValues(error: null);
        }

        private void Edit(Action edit)
        {
            try
            {
                edit();
                _settings.Keep();
                ShowValues(error: null);
            }
            catch (LibrarySetupException error)
            {
                ShowValues(error.Message);
            }
        }

        private void ShowValues(string? error)
        {
            _source.SetValueWithoutNotify(_settings.Source);
            _windows.SetValueWithoutNotify(_settings.Windows);
            _folder.SetValueWithoutNotify(_settings.Folder);
            _error.text = error ?? "";
            _error.style.display = error is null ? DisplayStyle.None : DisplayStyle.Flex;
        }
    }
}
