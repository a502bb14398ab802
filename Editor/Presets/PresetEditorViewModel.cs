using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Presets
{
    /// <summary>A working copy of the selected preset, to try other values on.</summary>
    /// <remarks>
    /// Every preset keeps its own working copy and its own edits to undo while another one is selected. A value out of
    /// range stays in the working copy beside the runtime's words about it, so that what was typed can be corrected.
    /// </remarks>
    public sealed class PresetEditorViewModel : ObservableObject, INotifyDataErrorInfo
    {
        private readonly Dictionary<string, string> _errors = new Dictionary<string, string>();
        private readonly RelayCommand _undo;
        private readonly RelayCommand _redo;
        private readonly RelayCommand _reset;
        private PresetEntry _entry;

        internal PresetEditorViewModel(PresetEntry entry)
        {
            _entry = entry;
            _undo = new RelayCommand(() => Change(History.Undo), () => History.CanUndo);
            _redo = new RelayCommand(() => Change(History.Redo), () => History.CanRedo);
            _reset = new RelayCommand(() => Edit(Original), () => IsModified);
        }

        /// <inheritdoc/>
        public event EventHandler<DataErrorsChangedEventArgs>? ErrorsChanged;

        /// <summary>The preset as it is kept.</summary>
        public QualityPreset Original => _entry.Saved;

        /// <summary>
        /// The working copy. Once it differs from the preset it has no measurement, because none was made with its values.
        /// </summary>
        public QualityPreset Edited => _entry.Edited;

        /// <summary>Denoising steps, 1 to 1000.</summary>
        public int Steps
        {
            get => History.Current.Steps;
            set => Edit(History.Current with { Steps = value });
        }

        /// <summary>The threshold at pure noise, 0 or above; null computes every step in full.</summary>
        public float? Tau0
        {
            get => History.Current.Tau0;
            set => Edit(History.Current with { Tau0 = value });
        }

        /// <summary>The factor on the threshold from the first step to the last, above 0.</summary>
        public float Beta
        {
            get => History.Current.Beta;
            set => Edit(History.Current with { Beta = value });
        }

        /// <summary>The forecast's order, 0 to 4.</summary>
        public int Order
        {
            get => History.Current.Order;
            set => Edit(History.Current.WithOrder(value));
        }

        /// <summary>How much the forecast's term of the highest order counts, 0 to 1.</summary>
        public float HighestTermShare
        {
            get => History.Current.HighestTermShare;
            set => Edit(History.Current with { HighestTermShare = value });
        }

        /// <summary>Full steps at the start, 1 or more.</summary>
        public int WarmUpSteps
        {
            get => History.Current.WarmUpSteps;
            set => Edit(History.Current with { WarmUpSteps = value });
        }

        /// <summary>The most speculative steps in a row, 1 or more; where runs grow, at the end.</summary>
        public int MaximumSpeculativeSteps
        {
            get => History.Current.MaximumSpeculativeSteps;
            set => Edit(History.Current with { MaximumSpeculativeSteps = value });
        }

        /// <summary>The most speculative steps in a row at the start, 1 or more; null for the same throughout.</summary>
        public int? MaximumSpeculativeStepsAtStart
        {
            get => History.Current.MaximumSpeculativeStepsAtStart;
            set => Edit(History.Current with { MaximumSpeculativeStepsAtStart = value });
        }

        /// <summary>Every how many speculative steps a forecast is verified, 1 or more.</summary>
        public int VerifyEvery
        {
            get => History.Current.VerifyEvery;
            set => Edit(History.Current with { VerifyEvery = value });
        }

        /// <summary>Full steps at the end, 0 or more.</summary>
        public int LastFullSteps
        {
            get => History.Current.LastFullSteps;
            set => Edit(History.Current with { LastFullSteps = value });
        }

        /// <summary>Whether full steps correct the latent for the forecasts before them.</summary>
        public bool CorrectsTrajectory
        {
            get => History.Current.CorrectsTrajectory;
            set => Edit(History.Current with { CorrectsTrajectory = value });
        }

        /// <summary>The sampling method; null for the model's own.</summary>
        public SchedulerKind? Scheduler
        {
            get => History.Current.Scheduler;
            set => Edit(History.Current with { Scheduler = value });
        }

        /// <summary>The guidance scale, 0 to 30; null leaves it to the request or the model.</summary>
        public float? GuidanceScale
        {
            get => History.Current.GuidanceScale;
            set => Edit(History.Current with { GuidanceScale = value });
        }

        /// <summary>The slice of a frame that a game is to give, milliseconds; null leaves it to the game.</summary>
        public double? FrameBudgetMilliseconds
        {
            get => History.Current.FrameBudgetMilliseconds;
            set => Edit(History.Current with { FrameBudgetMilliseconds = value });
        }

        /// <summary>What the working copy does, in one line.</summary>
        public string Hint => PresetHint.For(Edited);

        /// <summary>Whether the working copy differs from the preset.</summary>
        public bool IsModified => _entry.IsModified;

        /// <inheritdoc/>
        public bool HasErrors => _errors.Count > 0;

        /// <summary>Takes back the last edit of the preset.</summary>
        public IRelayCommand UndoCommand => _undo;

        /// <summary>Does again what was undone last.</summary>
        public IRelayCommand RedoCommand => _redo;

        /// <summary>Makes the working copy equal to the preset; can be undone.</summary>
        public IRelayCommand ResetCommand => _reset;

        private EditHistory<QualityPreset> History => _entry.History;

        /// <summary>The errors of a field, each a <see cref="string"/>, or those of all fields for null or "".</summary>
        public IEnumerable GetErrors(string? propertyName)
        {
            if (string.IsNullOrEmpty(propertyName))
            {
                return new List<string>(_errors.Values);
            }

            return _errors.TryGetValue(propertyName, out string? error) ? new[] { error } : Array.Empty<string>();
        }

        /// <summary>The error of a field; null where it is in range.</summary>
        /// <param name="propertyName">The field.</param>
        public string? ErrorOf(string propertyName) => _errors.TryGetValue(propertyName, out string? error) ? error : null;

        /// <summary>Makes the working copy what it was before the window was closed; can be undone.</summary>
        internal void Restore(QualityPreset edited) =>
            Edit(edited with { Name = Original.Name, Description = Original.Description, Measured = Original.Measured });

        /// <summary>Goes to another preset, and to what had been done to it.</summary>
        internal void Show(PresetEntry entry) => Change(() => _entry = entry);

        private void Edit(QualityPreset next) => Change(() => History.Edit(next));

        private void Change(Action change)
        {
            QualityPreset original = Original;
            QualityPreset working = History.Current;
            bool wasModified = IsModified;

            change();
            UpdateErrors();

            QualityPreset now = History.Current;
            Announce(original != Original, nameof(Original));
            Announce(now.Steps != working.Steps, nameof(Steps));
            Announce(now.Tau0 != working.Tau0, nameof(Tau0));
            Announce(now.Beta != working.Beta, nameof(Beta));
            Announce(now.Order != working.Order, nameof(Order));
            Announce(now.HighestTermShare != working.HighestTermShare, nameof(HighestTermShare));
            Announce(now.WarmUpSteps != working.WarmUpSteps, nameof(WarmUpSteps));
            Announce(now.MaximumSpeculativeSteps != working.MaximumSpeculativeSteps, nameof(MaximumSpeculativeSteps));
            Announce(
                now.MaximumSpeculativeStepsAtStart != working.MaximumSpeculativeStepsAtStart, nameof(MaximumSpeculativeStepsAtStart));
            Announce(now.VerifyEvery != working.VerifyEvery, nameof(VerifyEvery));
            Announce(now.LastFullSteps != working.LastFullSteps, nameof(LastFullSteps));
            Announce(now.CorrectsTrajectory != working.CorrectsTrajectory, nameof(CorrectsTrajectory));
            Announce(now.Scheduler != working.Scheduler, nameof(Scheduler));
            Announce(now.GuidanceScale != working.GuidanceScale, nameof(GuidanceScale));
            Announce(now.FrameBudgetMilliseconds != working.FrameBudgetMilliseconds, nameof(FrameBudgetMilliseconds));
            Announce(IsModified != wasModified, nameof(IsModified));
            Announce(now != working, nameof(Edited));
            Announce(now != working, nameof(Hint));
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
                if (error == ErrorOf(field))
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
