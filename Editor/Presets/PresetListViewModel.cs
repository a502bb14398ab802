using System;
using System.Collections.Generic;
using System.Linq;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>A model's presets and the user's own for it, and the selected one.</summary>
    /// <example>
    /// <code>
    /// var presets = new PresetListViewModel();
    /// presets.Show(PresetCatalog.Load(folder), "Materials 64");
    /// presets.Editor.Tau0 = 0.05f;
    /// GenerationSettings settings = presets.Editor.HasErrors ? before : presets.Editor.Edited.ApplyTo(before);
    /// </code>
    /// </example>
    public sealed class PresetListViewModel : ObservableObject
    {
        private readonly IPresetStore? _store;
        private readonly List<PresetEntry> _entries = new List<PresetEntry>();
        private readonly RelayCommand _delete;
        private readonly RelayCommand _save;
        private PresetEntry _selected;
        private string _modelName = "";
        private string? _error;
        private bool _isStoreUsable = true;

        /// <summary>Starts with the one preset that every model has: all steps in full.</summary>
        /// <param name="store">Keeps the user's own presets; null keeps them until the list is gone.</param>
        public PresetListViewModel(IPresetStore? store = null)
        {
            _store = store;
            _selected = new PresetEntry(PresetCatalog.Exact, isBuiltIn: true);
            _entries.Add(_selected);
            Editor = new PresetEditorViewModel(_selected);
            DuplicateCommand = new RelayCommand(() => Add(Editor.Edited));
            _delete = new RelayCommand(Delete, () => !IsBuiltIn);
            _save = new RelayCommand(Save, () => !IsBuiltIn && Editor.IsModified && !Editor.HasErrors);
            Editor.PropertyChanged += (_, _) => _save.NotifyCanExecuteChanged();
        }

        /// <summary>The presets: the model's from the most faithful to the fastest, then the user's.</summary>
        public IReadOnlyList<QualityPreset> Presets => _entries.Select(entry => entry.Saved).ToArray();

        /// <summary>The selected preset as it is kept.</summary>
        /// <exception cref="ArgumentException">The preset is null or not one of <see cref="Presets"/>.</exception>
        public QualityPreset Selected
        {
            get => _selected.Saved;
            set => Select(_entries.Find(entry => entry.Saved == value)
                ?? throw new ArgumentException("The preset is not one of the list's.", nameof(value)));
        }

        /// <summary>The working copy of the selected preset.</summary>
        public PresetEditorViewModel Editor { get; }

        /// <summary>Whether the selected preset came with the model. Those are never changed: duplicate one to keep changes.</summary>
        public bool IsBuiltIn => _selected.IsBuiltIn;

        /// <summary>Why the user's presets could not be read or kept; null where they were.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>The preset after the selected one among the model's, which is faster; null where there is none.</summary>
        public QualityPreset? FasterThanSelected
        {
            get
            {
                int next = _entries.IndexOf(_selected) + 1;
                return IsBuiltIn && next < _entries.Count && _entries[next].IsBuiltIn ? _entries[next].Saved : null;
            }
        }

        /// <summary>Adds the working copy to the user's presets under a name of its own, and selects that.</summary>
        public IRelayCommand DuplicateCommand { get; }

        /// <summary>Removes the selected preset from the user's.</summary>
        public IRelayCommand DeleteCommand => _delete;

        /// <summary>Keeps the working copy of one of the user's presets.</summary>
        public IRelayCommand SaveCommand => _save;

        /// <summary>Whether a preset came with the model.</summary>
        /// <param name="preset">One of <see cref="Presets"/>.</param>
        public bool CameWithModel(QualityPreset preset) => _entries.Exists(entry => entry.IsBuiltIn && entry.Saved == preset);

        /// <summary>Shows the presets of another model, and selects the one of the same name, or else the usual one.</summary>
        /// <param name="catalog">The model's presets.</param>
        /// <param name="modelName">The model, by whose name the user's presets are kept.</param>
        /// <exception cref="ArgumentNullException">There is no catalogue or name.</exception>
        public void Show(PresetCatalog catalog, string modelName)
        {
            if (catalog is null)
            {
                throw new ArgumentNullException(nameof(catalog));
            }

            _modelName = modelName ?? throw new ArgumentNullException(nameof(modelName));
            string name = Selected.Name;
            bool isFirst = _entries.Count == 1;
            _entries.Clear();
            _entries.AddRange(catalog.Presets.Select(preset => new PresetEntry(preset, isBuiltIn: true)));
            _entries.AddRange(Own().Where(preset => !IsTaken(preset.Name)).Select(preset => new PresetEntry(preset, isBuiltIn: false)));
            OnPropertyChanged(nameof(Presets));
            Select(Named(isFirst ? PresetCatalog.UsualName : name) ?? Named(PresetCatalog.UsualName) ?? _entries[0]);
        }

        /// <summary>Selects the preset of a name, where there is one; case does not matter.</summary>
        /// <returns>Whether there is.</returns>
        public bool TrySelect(string name)
        {
            PresetEntry? entry = Named(name);
            if (entry != null)
            {
                Select(entry);
            }

            return entry != null;
        }

        /// <summary>Adds a preset to the user's, and selects it. Its name gets a number where it is taken.</summary>
        /// <param name="preset">The preset, with a measurement only if that was made with its values.</param>
        /// <exception cref="ArgumentNullException">There is no preset.</exception>
        public void Add(QualityPreset preset)
        {
            if (preset is null)
            {
                throw new ArgumentNullException(nameof(preset));
            }

            var entry = new PresetEntry(preset with { Name = FreeName(preset.Name) }, isBuiltIn: false);
            _entries.Add(entry);
            Keep();
            Select(entry);
        }

        /// <summary>Gives the selected one of the user's presets another name.</summary>
        /// <exception cref="InvalidSettingException">The name is empty or taken, or the preset came with the model.</exception>
        public void Rename(string name)
        {
            if (IsBuiltIn)
            {
                throw new InvalidSettingException("Preset", $"'{Selected.Name}'", "It came with the model: duplicate it first.");
            }

            if (string.IsNullOrWhiteSpace(name) || (Named(name) is { } other && other != _selected))
            {
                throw new InvalidSettingException("Name", $"'{name}'", "Choose a name that is not empty and not taken.");
            }

            Replace(Selected with { Name = name.Trim() });
        }

        private void Delete()
        {
            int index = _entries.IndexOf(_selected);
            _entries.RemoveAt(index);
            Keep();
            Select(_entries[Math.Min(index, _entries.Count - 1)]);
        }

        private void Save() => Replace(Editor.Edited);

        private void Replace(QualityPreset preset)
        {
            var entry = new PresetEntry(preset, isBuiltIn: false);
            _entries[_entries.IndexOf(_selected)] = entry;
            Keep();
            Select(entry);
        }

        private void Select(PresetEntry entry)
        {
            bool isSame = entry == _selected;
            _selected = entry;
            Editor.Show(entry);
            if (isSame)
            {
                return;
            }

            OnPropertyChanged(nameof(Selected));
            OnPropertyChanged(nameof(IsBuiltIn));
            _delete.NotifyCanExecuteChanged();
            _save.NotifyCanExecuteChanged();
        }

        private PresetEntry? Named(string name) =>
            _entries.Find(entry => string.Equals(entry.Saved.Name, name, StringComparison.OrdinalIgnoreCase));

        private bool IsTaken(string name) => Named(name) != null;

        private string FreeName(string wanted)
        {
            string name = wanted;
            for (int number = 2; IsTaken(name); number++)
            {
                name = FormattableString.Invariant($"{wanted} {number}");
            }

            return name;
        }

        private IReadOnlyList<QualityPreset> Own()
        {
            IReadOnlyList<QualityPreset> own = Array.Empty<QualityPreset>();
            _isStoreUsable = TryStore(store => own = store.Load(_modelName));
            return own;
        }

        private void Keep()
        {
            OnPropertyChanged(nameof(Presets));

            // What could not be read is not written over: it may still be saved by hand.
            if (_isStoreUsable)
            {
                TryStore(store => store.Save(
                    _modelName, _entries.Where(entry => !entry.IsBuiltIn).Select(entry => entry.Saved).ToArray()));
            }
        }

        private bool TryStore(Action<IPresetStore> use)
        {
            Error = null;
            try
            {
                if (_store != null)
                {
                    use(_store);
                }

                return true;
            }
            catch (Exception error) when (ErrorText.IsExpected(error))
            {
                Error = ErrorText.Of(error);
                return false;
            }
        }
    }
}
