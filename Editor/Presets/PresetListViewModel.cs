using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>A model's presets, the selected one, and a working copy of it to try other values on.</summary>
    /// <remarks>
    /// Every preset keeps its own working copy and its own edits to undo while another one is selected. A value out of
    /// range stays in the working copy beside the runtime's words about it, so that what was typed can be corrected.
    /// </remarks>
    /// <example>
    /// <code>
    /// var presets = new PresetListViewModel(PresetCatalog.Load(folder));
    /// presets.Tau0 = 0.05f;
    /// GenerationSettings settings = presets.HasErrors ? before : presets.Edited.ApplyTo(before);
    /// </code>
    /// </example>
    public sealed class PresetListViewModel : ObservableObject, INotifyDataErrorInfo
    {
        private readonly EditHistory<QualityPreset>[] _histories;
        private readonly Dictionary<string, string> _errors = new Dictionary<string, string>();
        private readonly RelayCommand _undo;
        private readonly RelayCommand _redo;
        private readonly RelayCommand _reset;
        private int _index;

        /// <summary>Shows a catalogue, with its first preset selected.</summary>
        /// <exception cref="ArgumentNullException">There is no catalogue.</exception>
        public PresetListViewModel(PresetCatalog catalog)
        {
            Presets = catalog?.Presets ?? throw new ArgumentNullException(nameof(catalog));
            _histories = new EditHistory<QualityPreset>[Presets.Count];
            for (int i = 0; i < _histories.Length; i++)
            {
                _histories[i] = new EditHistory<QualityPreset>(Presets[i]);
            }

            _undo = new RelayCommand(() => Change(History.Undo), () => History.CanUndo);
            _redo = new RelayCommand(() => Change(History.Redo), () => History.CanRedo);
            _reset = new RelayCommand(() => Edit(Selected), () => IsModified);
        }

        /// <inheritdoc/>
        public event EventHandler<DataErrorsChangedEventArgs>? ErrorsChanged;

        /// <summary>The presets as the catalogue has them, from the most faithful to the fastest.</summary>
        public IReadOnlyList<QualityPreset> Presets { get; }

        /// <summary>The selected preset as the catalogue has it.</summary>
        /// <exception cref="ArgumentException">The preset is null or not one of <see cref="Presets"/>.</exception>
        public QualityPreset Selected
        {
            get => Presets[_index];
            set
            {
                int index = IndexOf(value);
                Change(() => _index = index);
            }
        }

        /// <summary>
        /// The working copy. Once it differs from the selected preset it has no measurement, because none was made with
        /// its values.
        /// </summary>
        public QualityPreset Edited => IsModified ? History.Current with { Measured = null } : Selected;

        /// <summary>The working copy's threshold at pure noise, 0 or above; null computes every step in full.</summary>
        public float? Tau0
        {
            get => History.Current.Tau0;
            set => Edit(History.Current with { Tau0 = value });
        }

        /// <summary>The factor on the working copy's threshold from the first step to the last, above 0.</summary>
        public float Beta
        {
            get => History.Current.Beta;
            set => Edit(History.Current with { Beta = value });
        }

        /// <summary>The order of the working copy's forecast, 0 to 3.</summary>
        public int Order
        {
            get => History.Current.Order;
            set => Edit(History.Current.WithOrder(value));
        }

        /// <summary>The working copy's most speculative steps in a row, 1 or more.</summary>
        public int MaximumSpeculativeSteps
        {
            get => History.Current.MaximumSpeculativeSteps;
            set => Edit(History.Current with { MaximumSpeculativeSteps = value });
        }

        /// <summary>What the working copy does, in one line.</summary>
        public string Hint => PresetHint.For(Edited);

        /// <summary>Whether the working copy differs from the selected preset.</summary>
        public bool IsModified => History.Current != Selected;

        /// <inheritdoc/>
        public bool HasErrors => _errors.Count > 0;

        /// <summary>Takes back the last edit of the selected preset.</summary>
        public IRelayCommand UndoCommand => _undo;

        /// <summary>Does again what was undone last.</summary>
        public IRelayCommand RedoCommand => _redo;

        /// <summary>Makes the working copy equal to the selected preset; can be undone.</summary>
        public IRelayCommand ResetCommand => _reset;

        private EditHistory<QualityPreset> History => _histories[_index];

        /// <summary>The errors of a field, each a <see cref="string"/>, or those of all fields for null or "".</summary>
        public IEnumerable GetErrors(string? propertyName)
        {
            if (string.IsNullOrEmpty(propertyName))
            {
                return new List<string>(_errors.Values);
            }

            return _errors.TryGetValue(propertyName, out string? error) ? new[] { error } : Array.Empty<string>();
        }

        private int IndexOf(QualityPreset preset)
        {
            for (int i = 0; i < Presets.Count; i++)
            {
                if (Presets[i] == preset)
                {
                    return i;
                }
            }

            throw new ArgumentException("The preset is not one of the catalogue's.", nameof(preset));
        }

        private void Edit(QualityPreset next)
        {
            Change(() => History.Edit(next));
        }

        private void Change(Action change)
        {
            QualityPreset selected = Selected;
            QualityPreset working = History.Current;
            bool wasModified = IsModified;

            change();
            UpdateErrors();

            Announce(Selected != selected, nameof(Selected));
            Announce(Tau0 != working.Tau0, nameof(Tau0));
            Announce(Beta != working.Beta, nameof(Beta));
            Announce(Order != working.Order, nameof(Order));
            Announce(MaximumSpeculativeSteps != working.MaximumSpeculativeSteps, nameof(MaximumSpeculativeSteps));
            Announce(IsModified != wasModified, nameof(IsModified));
            Announce(History.Current != working, nameof(Edited));
            Announce(History.Current != working, nameof(Hint));
            _undo.NotifyCanExecuteChanged();
            _redo.NotifyCanExecuteChanged();
            _reset.NotifyCanExecuteChanged();
        }

        private void Announce(bool changed, string property)
        {
            if (changed)
            {
                OnPropertyChanged(property);
            }
        }

        private void UpdateErrors()
        {
            bool hadErrors = HasErrors;
            foreach (string field in PresetRules.Fields)
            {
                string? error = PresetRules.ErrorOf(History.Current, field);
                _errors.TryGetValue(field, out string? before);
                if (error == before)
                {
                    continue;
                }

                if (error is null)
                {
                    _errors.Remove(field);
                }
                else
                {
                    _errors[field] = error;
                }

                ErrorsChanged?.Invoke(this, new DataErrorsChangedEventArgs(field));
            }

            Announce(HasErrors != hadErrors, nameof(HasErrors));
        }
    }
}
