using System;
using System.ComponentModel;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Generation;

namespace SpeCa.Editor.Comparison
{
    /// <summary>What speed cost: the finished texture beside the same one with every step in full.</summary>
    public sealed class ComparisonViewModel : ObservableObject, IDisposable
    {
        private readonly GenerationViewModel _generation;
        private readonly IUserInterfaceThread _thread;
        private readonly FullResultCache _cache = new FullResultCache();
        private readonly AsyncRelayCommand _compare;
        private CancellationTokenSource? _run;
        private FullResult? _full;
        private bool _isAutomatic;
        private bool _isRunning;
        private double _progress;
        private double? _psnrDb;
        private string? _error;

        /// <summary>Compares nothing yet.</summary>
        /// <param name="generation">What makes the textures that are compared.</param>
        /// <param name="thread">Where changes are announced.</param>
        public ComparisonViewModel(GenerationViewModel generation, IUserInterfaceThread thread)
        {
            _generation = generation;
            _thread = thread;
            _compare = new AsyncRelayCommand(
                CompareAsync, () => _generation.Result != null, AsyncRelayCommandOptions.AllowConcurrentExecutions);
            _generation.PropertyChanged += Follow;
        }

        /// <summary>Makes the full result, unless it is there, and compares. A new texture gives it up.</summary>
        public IAsyncRelayCommand CompareCommand => _compare;

        /// <summary>Whether every finished texture is compared at once.</summary>
        public bool IsAutomatic
        {
            get => _isAutomatic;
            set
            {
                if (SetProperty(ref _isAutomatic, value) && value && _generation.Result != null)
                {
                    _ = CompareAsync();
                }
            }
        }

        /// <summary>The texture with every step in full; null until it is compared.</summary>
        public GeneratedTexture? Reference => _full?.Texture;

        /// <summary>
        /// Peak signal-to-noise ratio of the finished texture against the full result, dB, as
        /// <see cref="TextureComparison"/> defines it; infinity for identical textures, null until they are compared.
        /// </summary>
        public double? PsnrDb => _psnrDb;

        /// <summary>Whether both are identical once stored; null until they are compared.</summary>
        public bool? IsIdentical => _psnrDb is { } ratio ? double.IsPositiveInfinity(ratio) : (bool?)null;

        /// <summary>How many times fewer blocks the finished texture took; null before the first texture.</summary>
        public double? BlockSpeedup => _generation.Result?.Summary.BlockSpeedup;

        /// <summary>
        /// How many times faster its steps were, each measured once; null until they are compared. The command line's figure
        /// comes from runs that take turns.
        /// </summary>
        public double? WallSpeedup => _full is { } full ? full.Milliseconds / _generation.Result!.Milliseconds : (double?)null;

        /// <summary>Wall time of the full result's steps, milliseconds; null until they are compared.</summary>
        public double? FullMilliseconds => _full?.Milliseconds;

        /// <summary>What it comes to, in words.</summary>
        public string Summary => _psnrDb switch
        {
            null => "Not compared with the full result.",
            double.PositiveInfinity => "Identical to the full result.",
            { } ratio => string.Format(
                CultureInfo.InvariantCulture, "{0:0.0} dB to the full result, with {1:0.00}x fewer blocks.", ratio, BlockSpeedup),
        };

        /// <summary>Whether the full result is being made.</summary>
        public bool IsRunning
        {
            get => _isRunning;
            private set => SetProperty(ref _isRunning, value);
        }

        /// <summary>How far the full result is, 0 to 1.</summary>
        public double Progress
        {
            get => _progress;
            private set => SetProperty(ref _progress, value);
        }

        /// <summary>Why it could not be made; null where it was.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>Gives up what is being made.</summary>
        public void Dispose()
        {
            _generation.PropertyChanged -= Follow;
            _run?.Cancel();
        }

        /// <summary>Gives up what is being made, as for a model that is about to be given back.</summary>
        internal void GiveUp()
        {
            _run?.Cancel();
            _run = null;
            IsRunning = false;
        }

        private void Follow(object? sender, PropertyChangedEventArgs change)
        {
            if (change.PropertyName == nameof(GenerationViewModel.State) && _generation.IsRunning)
            {
                // The texture that is wanted now comes first.
                GiveUp();
            }
            else if (change.PropertyName == nameof(GenerationViewModel.Result))
            {
                GiveUp();
                Show(_cache.Find(_generation.Result!));
                _compare.NotifyCanExecuteChanged();
                if (IsAutomatic)
                {
                    _ = CompareAsync();
                }
            }
        }

        private async Task CompareAsync()
        {
            GiveUp();
            if (!(_generation.Result is { } texture) || _full != null)
            {
                return;
            }

            using var run = new CancellationTokenSource();
            _run = run;
            Error = null;
            Progress = 0;
            IsRunning = true;
            FullResult? full = null;
            string? error = null;
            try
            {
                full = await MakeAsync(texture, run).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception failure) when (ErrorText.IsExpected(failure))
            {
                error = ErrorText.Of(failure);
            }

            await _thread.RunAsync(() => End(run, texture, full, error)).ConfigureAwait(false);
        }

        private async Task<FullResult> MakeAsync(FinishedTexture texture, CancellationTokenSource run)
        {
            var progress = new PostedProgress<GenerationProgress>(_thread, step =>
            {
                if (run == _run)
                {
                    Progress = (double)step.CompletedSteps / step.StepCount;
                }
            });
            GenerationResult result = await texture.Model.Generator
                .GenerateAsync(new[] { texture.Subject }, texture.FullSettings, progress, run.Token)
                .ConfigureAwait(false);
            return new FullResult(result.Textures[0], result.Trace.TotalMilliseconds);
        }

        private void End(CancellationTokenSource run, FinishedTexture texture, FullResult? full, string? error)
        {
            if (full != null && _cache.Find(texture) == null)
            {
                _cache.Add(texture, full);
            }

            if (run != _run)
            {
                return;
            }

            _run = null;
            IsRunning = false;
            Error = error;
            Show(full);
        }

        private void Show(FullResult? full)
        {
            _full = full;
            _psnrDb = full is null ? (double?)null : TextureComparison.PsnrDb(full.Texture, _generation.Result!.Texture);
            OnPropertyChanged("");
        }
    }
}
