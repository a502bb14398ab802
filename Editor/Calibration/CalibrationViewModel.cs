using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Editor.Calibration
{
    /// <summary>Looks for the preset that holds a target, and adds it to the user's.</summary>
    public sealed class CalibrationViewModel : ObservableObject, IDisposable
    {
        private readonly ModelViewModel _model;
        private readonly PresetListViewModel _presets;
        private readonly IUserInterfaceThread _thread;
        private readonly IFrameClock _clock;
        private readonly AsyncRelayCommand _start;
        private readonly RelayCommand _cancel;
        private readonly RelayCommand _keep;
        private CancellationTokenSource? _run;
        private CalibrationTargetKind _kind = CalibrationTargetKind.MinimumPsnr;
        private double _targetValue = CalibrationTargetForm.UsualValue(CalibrationTargetKind.MinimumPsnr);
        private string _presetName = "calibrated";
        private bool _isQuick = true;
        private CalibrationProgress? _progress;
        private CalibrationResult? _result;
        private bool _isCancelled;
        private string? _error;

        /// <summary>Looks for nothing yet.</summary>
        /// <param name="model">The model.</param>
        /// <param name="presets">Where the preset goes.</param>
        /// <param name="thread">Where changes are announced.</param>
        /// <param name="clock">What measures speed and the time left.</param>
        public CalibrationViewModel(
            ModelViewModel model, PresetListViewModel presets, IUserInterfaceThread thread, IFrameClock clock)
        {
            _model = model;
            _presets = presets;
            _thread = thread;
            _clock = clock;
            _start = new AsyncRelayCommand(StartAsync, () => !IsRunning && _model.Loaded != null);
            _cancel = new RelayCommand(GiveUp, () => IsRunning);
            _keep = new RelayCommand(() => _presets.Add(Result!.Preset), () => Result != null);
            _model.Opened += Reset;
        }

        /// <summary>What is to be held.</summary>
        public CalibrationTargetKind Kind
        {
            get => _kind;
            set
            {
                if (SetProperty(ref _kind, value))
                {
                    TargetValue = CalibrationTargetForm.UsualValue(value);
                    OnPropertyChanged(nameof(Unit));
                    OnPropertyChanged(nameof(TargetText));
                }
            }
        }

        /// <summary>How much of it: dB, percent of loss, or times faster; see <see cref="Unit"/>.</summary>
        public double TargetValue
        {
            get => _targetValue;
            set
            {
                if (SetProperty(ref _targetValue, value))
                {
                    OnPropertyChanged(nameof(TargetText));
                }
            }
        }

        /// <summary>The unit of <see cref="TargetValue"/>.</summary>
        public string Unit => CalibrationTargetForm.Unit(Kind);

        /// <summary>The target in words, or what is wrong with it.</summary>
        public string TargetText => CalibrationTargetForm.TryTarget(Kind, TargetValue, out CalibrationTarget? target, out string error)
            ? target!.Description
            : error;

        /// <summary>The name that the preset gets; a number is added where it is taken.</summary>
        public string PresetName
        {
            get => _presetName;
            set => SetProperty(ref _presetName, value ?? "");
        }

        /// <summary>Whether half the materials and candidates are enough: about a minute, and a wider confidence interval.</summary>
        public bool IsQuick
        {
            get => _isQuick;
            set => SetProperty(ref _isQuick, value);
        }

        /// <summary>Looks for the preset. The task ends with the result, its failure or its end, and never fails itself.</summary>
        public IAsyncRelayCommand StartCommand => _start;

        /// <summary>Gives up the search; takes effect after the model part that is running.</summary>
        public IRelayCommand CancelCommand => _cancel;

        /// <summary>Adds the preset that was found to the user's, and selects it.</summary>
        public IRelayCommand KeepCommand => _keep;

        /// <summary>Whether it is being looked for.</summary>
        public bool IsRunning => _run != null;

        /// <summary>How far the search is, 0 to 1.</summary>
        public double Progress => _result != null ? 1 : _progress?.Share ?? 0;

        /// <summary>The best point so far, or the one that was found; null before there is one.</summary>
        public CalibrationPoint? Best => _result?.HeldOut ?? _progress?.Best;

        /// <summary>How it stands, in words.</summary>
        public string StatusText =>
            _error != null ? "Failed."
            : IsRunning ? CalibrationStatus.Of(_progress)
            : _isCancelled ? "Cancelled. No preset was added."
            : _result?.Summary ?? "Not started.";

        /// <summary>What was found; null until it was.</summary>
        public CalibrationResult? Result => _result;

        /// <summary>All points that were measured, from the slowest to the fastest; empty until the search is done.</summary>
        public IReadOnlyList<CalibrationPoint> Points => _result?.Points ?? Array.Empty<CalibrationPoint>();

        /// <summary>Why nothing could be looked for; null where it could.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>Gives up the search.</summary>
        public void Dispose()
        {
            _model.Opened -= Reset;
            GiveUp();
        }

        private async Task StartAsync()
        {
            _progress = null;
            _result = null;
            _isCancelled = false;
            Error = null;
            if (!CalibrationTargetForm.TryTarget(Kind, TargetValue, out CalibrationTarget? target, out string wrong))
            {
                End(null, wrong);
                return;
            }

            using var run = new CancellationTokenSource();
            _run = run;
            AnnounceAll();
            CalibrationResult? result = null;
            string? error = null;
            try
            {
                result = await CalibrateAsync(target!, run).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception failure) when (ErrorText.IsExpected(failure))
            {
                error = ErrorText.Of(failure);
            }

            await _thread.RunAsync(() => End(result, error)).ConfigureAwait(false);
        }

        private Task<CalibrationResult> CalibrateAsync(CalibrationTarget target, CancellationTokenSource run)
        {
            LoadedModel loaded = _model.Loaded!;
            CalibrationOptions options = IsQuick ? CalibrationOptions.Quick : new CalibrationOptions();
            var progress = new PostedProgress<CalibrationProgress>(_thread, value =>
            {
                if (run == _run)
                {
                    _progress = value;
                    AnnounceProgress();
                }
            });
            return new PresetCalibrator(loaded.Generator, _clock)
                .CalibrateAsync(target, options with { Name = PresetName }, progress, run.Token);
        }

        private void End(CalibrationResult? result, string? error)
        {
            _isCancelled = result == null && error == null;
            _run = null;
            _result = result;
            Error = error;
            AnnounceAll();
        }

        private void GiveUp() => _run?.Cancel();

        private void Reset(object? sender, EventArgs opened)
        {
            GiveUp();
            _result = null;
            _progress = null;
            AnnounceAll();
        }

        private void AnnounceProgress()
        {
            OnPropertyChanged(nameof(Progress));
            OnPropertyChanged(nameof(StatusText));
            OnPropertyChanged(nameof(Best));
        }

        private void AnnounceAll()
        {
            OnPropertyChanged("");
            _start.NotifyCanExecuteChanged();
            _cancel.NotifyCanExecuteChanged();
            _keep.NotifyCanExecuteChanged();
        }
    }
}
