using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Requests;
using SpeCa.Editor.Threads;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Generation
{
    /// <summary>Makes the texture that is asked for, shows it on the way, and makes it anew when what is asked for changes.</summary>
    public sealed class GenerationViewModel : ObservableObject, IDisposable
    {
        private readonly ModelViewModel _model;
        private readonly RequestViewModel _request;
        private readonly PresetListViewModel _presets;
        private readonly IUserInterfaceThread _thread;
        private readonly RelayCommand _cancel;
        private CancellationTokenSource? _run;
        private bool _isLive;
        private GenerationState _state;
        private int _completedSteps;
        private int _stepCount;
        private string? _error;
        private GeneratedTexture? _preview;
        private FinishedTexture? _result;

        /// <summary>Makes nothing yet.</summary>
        /// <param name="model">What textures are made with.</param>
        /// <param name="request">What is asked for.</param>
        /// <param name="presets">How it is made.</param>
        /// <param name="thread">Where changes are announced.</param>
        public GenerationViewModel(
            ModelViewModel model, RequestViewModel request, PresetListViewModel presets, IUserInterfaceThread thread)
        {
            _model = model;
            _request = request;
            _presets = presets;
            _thread = thread;
            GenerateCommand = new AsyncRelayCommand(() => RunAsync(isDraft: false), AsyncRelayCommandOptions.AllowConcurrentExecutions);
            _cancel = new RelayCommand(Cancel, () => State == GenerationState.Running);
            _request.PropertyChanged += RunLive;
            _presets.Editor.PropertyChanged += RunLive;
            _model.Opened += GiveUp;
        }

        /// <summary>Raised after every step with the trace so far, and the number of its steps that are done.</summary>
        public event Action<GenerationTrace, int>? Stepped;

        /// <summary>
        /// Makes the texture at the size that is asked for; one that is being made is given up. The task ends with the texture,
        /// its failure or its end, and never fails itself.
        /// </summary>
        public IAsyncRelayCommand GenerateCommand { get; }

        /// <summary>Gives up the texture that is being made; takes effect after the model part that is running.</summary>
        public IRelayCommand CancelCommand => _cancel;

        /// <summary>
        /// Whether every change of request or preset makes the texture anew at once, at the model's own size; a newer change
        /// gives up the texture of the one before.
        /// </summary>
        public bool IsLive
        {
            get => _isLive;
            set => SetProperty(ref _isLive, value);
        }

        /// <summary>How the texture that was asked for last fares.</summary>
        public GenerationState State
        {
            get => _state;
            private set
            {
                if (SetProperty(ref _state, value))
                {
                    OnPropertyChanged(nameof(IsRunning));
                    _cancel.NotifyCanExecuteChanged();
                }
            }
        }

        /// <summary>Whether a texture is being made.</summary>
        public bool IsRunning => State == GenerationState.Running;

        /// <summary>How far the texture is that is being made, 0 to 1.</summary>
        public double Progress => _stepCount == 0 ? 0 : (double)_completedSteps / _stepCount;

        /// <summary>How it stands, in words.</summary>
        public string StatusText => GenerationStatus.Of(State, _completedSteps, _stepCount, _result?.Milliseconds ?? 0);

        /// <summary>Why the texture could not be made; null where it was.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>The texture that was finished last; null before the first.</summary>
        public FinishedTexture? Result
        {
            get => _result;
            private set => SetProperty(ref _result, value);
        }

        /// <summary>What is to be seen: the texture as it is being denoised, or else the finished one.</summary>
        public GeneratedTexture? Shown => _preview ?? _result?.Texture;

        /// <summary>Whether what is to be seen is not finished.</summary>
        public bool IsPreview => _preview != null;

        /// <summary>Gives up what is being made.</summary>
        public void Dispose()
        {
            IsLive = false;
            _model.Opened -= GiveUp;
            _request.PropertyChanged -= RunLive;
            _presets.Editor.PropertyChanged -= RunLive;
            _run?.Cancel();
        }

        /// <summary>Makes the texture anew at the model's own size, as a change would while <see cref="IsLive"/>.</summary>
        internal Task RunDraftAsync() => RunAsync(isDraft: true);

        private void RunLive(object? sender, PropertyChangedEventArgs change)
        {
            bool matters = sender == _request
                ? change.PropertyName != nameof(RequestViewModel.Size)
                : change.PropertyName == nameof(PresetEditorViewModel.Edited);
            if (IsLive && matters && _model.Loaded != null && !_presets.Editor.HasErrors)
            {
                _ = RunAsync(isDraft: true);
            }
        }

        private async Task RunAsync(bool isDraft)
        {
            _run?.Cancel();
            using var run = new CancellationTokenSource();
            _run = run;
            if (!TryOrder(isDraft, out GenerationOrder? order))
            {
                _run = null;
                return;
            }

            Begin();
            FinishedTexture? finished = null;
            Exception? failure = null;
            try
            {
                finished = await MakeAsync(order!, run).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception error) when (ErrorText.IsExpected(error))
            {
                failure = error;
            }

            await _thread.RunAsync(() => End(run, finished, failure)).ConfigureAwait(false);
        }

        private bool TryOrder(bool isDraft, out GenerationOrder? order)
        {
            order = null;
            if (_model.Loaded is not { } loaded)
            {
                Fail("No model is open. Choose one first.");
                return false;
            }

            try
            {
                var preset = _presets.Editor.Edited;
                var settings = _request.ToSettings(preset, loaded.Model.Manifest, isDraft);
                order = new GenerationOrder(loaded, _request.ToSubject(), preset, settings);
                return true;
            }
            catch (InvalidSettingException error)
            {
                Fail(error.Message);
                return false;
            }
        }

        private async Task<FinishedTexture> MakeAsync(GenerationOrder order, CancellationTokenSource run)
        {
            var feedback = new GenerationFeedback
            {
                Progress = new PostedProgress<GenerationProgress>(_thread, progress => ShowProgress(run, progress)),
                Preview = new PostedProgress<GenerationPreview>(_thread, preview => ShowPreview(run, preview)),
                PreviewEvery = Math.Max(1, order.Settings.Steps / 12),
            };
            GenerationResult result = await order.Model.Generator
                .GenerateAsync(new[] { order.Subject }, order.Settings, feedback, run.Token)
                .ConfigureAwait(false);
            return new FinishedTexture(order, result);
        }

        private void Begin()
        {
            _completedSteps = 0;
            _stepCount = 0;
            Error = null;
            State = GenerationState.Running;
            AnnounceProgress();
        }

        private void ShowProgress(CancellationTokenSource run, GenerationProgress progress)
        {
            if (run != _run)
            {
                return;
            }

            _completedSteps = progress.CompletedSteps;
            _stepCount = progress.StepCount;
            AnnounceProgress();
            Stepped?.Invoke(progress.Trace!, progress.CompletedSteps);
        }

        private void ShowPreview(CancellationTokenSource run, GenerationPreview preview)
        {
            if (run == _run)
            {
                SetPreview(preview.Textures[0]);
            }
        }

        private void End(CancellationTokenSource run, FinishedTexture? finished, Exception? failure)
        {
            if (run != _run)
            {
                return;
            }

            _run = null;
            if (failure != null)
            {
                Fail(ErrorText.Of(failure));
            }
            else if (finished == null)
            {
                State = GenerationState.Cancelled;
            }
            else
            {
                Result = finished;
                State = GenerationState.Done;
            }

            SetPreview(null);
            AnnounceProgress();
        }

        private void Fail(string error)
        {
            Error = error;
            State = GenerationState.Failed;
            OnPropertyChanged(nameof(StatusText));
        }

        private void Cancel() => _run?.Cancel();

        // The model that the texture is made with is about to be given back.
        private void GiveUp(object? sender, EventArgs opened) => _run?.Cancel();

        private void SetPreview(GeneratedTexture? preview)
        {
            _preview = preview;
            OnPropertyChanged(nameof(Shown));
            OnPropertyChanged(nameof(IsPreview));
        }

        private void AnnounceProgress()
        {
            OnPropertyChanged(nameof(Progress));
            OnPropertyChanged(nameof(StatusText));
        }
    }
}
