using SpeCa.Editor.Export;
using SpeCa.Editor.Unity.Export;
using SpeCa.Editor.Unity.Settings;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Saves the texture to the project.</summary>
    internal sealed class ExportView : VisualElement
    {
        private readonly ExportViewModel _export;
        private readonly ProjectExporter _exporter;
        private readonly TextField _name = new TextField("Name") { name = "export-name", isDelayed = true };
        private readonly Label _last = PackageStyle.Hint("export-last");
        private readonly HelpBox _note = new HelpBox("", HelpBoxMessageType.Warning) { name = "export-note" };
        private readonly ErrorBox _error = new ErrorBox("export-error");

        /// <summary>Shows the export.</summary>
        /// <param name="export">The export.</param>
        /// <param name="exporter">What saves, and knows what it saved.</param>
        public ExportView(ExportViewModel export, ProjectExporter exporter)
        {
            _export = export;
            _exporter = exporter;
            _name.tooltip = "What the files' names begin with. The same name again brings what was saved up to date.";
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new CommandButton("save-to-project", "Save to project", export.ExportCommand));
            row.Add(new Button(() => SettingsService.OpenProjectSettings(SpeCaSettingsPage.Path))
            {
                name = "open-settings",
                text = "Settings...",
            });
            Add(_name);
            Add(row);
            Add(_last);
            Add(_note);
            Add(_error);
            _name.RegisterValueChangedCallback(change => export.Name = change.newValue);
            export.PropertyChanged += (_, change) =>
            {
                ShowValues();
                if (change.PropertyName == nameof(ExportViewModel.Last) && exporter.Last?.Material is { } material)
                {
                    EditorGUIUtility.PingObject(material);
                }
            };
            ShowValues();
        }

        private void ShowValues()
        {
            _name.SetValueWithoutNotify(_export.Name);
            _last.text = _export.Last is { } last ? $"Saved {last.Files.Count} files to {last.Folder}." : "";
            string? note = _export.Last is null ? null : _exporter.Last?.Note;
            _note.text = note ?? "";
            _note.style.display = note is null ? DisplayStyle.None : DisplayStyle.Flex;
            _error.Show(_export.Error);
        }
    }
}
