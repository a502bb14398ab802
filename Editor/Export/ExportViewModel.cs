using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>Writes the finished texture as a material.</summary>
    public sealed class ExportViewModel : ObservableObject, IDisposable
    {
        private readonly GenerationViewModel _generation;
        private readonly LookViewModel _look;
        private readonly ITextureExporter _exporter;
        private readonly IUserInterfaceThread _thread;
        private readonly CancellationTokenSource _closing = new CancellationTokenSource();
        private readonly AsyncRelayCommand _export;
        private string _name = "";
        private NormalConvention _normalConvention = NormalConvention.OpenGL;
        private ExportedMaterial? _last;
        private string? _error;

        /// <summary>Writes nothing yet.</summary>
        /// <param name="generation">What makes the texture.</param>
        /// <param name="look">How its maps are changed.</param>
        /// <param name="exporter">Where it is written.</param>
        /// <param name="thread">Where changes are announced.</param>
        public ExportViewModel(
            GenerationViewModel generation, LookViewModel look, ITextureExporter exporter, IUserInterfaceThread thread)
        {
            _generation = generation;
            _look = look;
            _exporter = exporter;
            _thread = thread;
            _export = new AsyncRelayCommand(ExportAsync, () => _generation.Result != null);
            _generation.PropertyChanged += Follow;
        }

        /// <summary>What the files' names begin with; follows the texture until it is changed by hand, and again once emptied.</summary>
        public string Name
        {
            get => _name.Length > 0 ? _name : SuggestedName;
            set => SetProperty(ref _name, value ?? "");
        }

        /// <summary>Which way the normal map's green channel points: OpenGL for Unity and Blender, DirectX for Unreal.</summary>
        public NormalConvention NormalConvention
        {
            get => _normalConvention;
            set => SetProperty(ref _normalConvention, value);
        }

        /// <summary>Writes the finished texture; there has to be one.</summary>
        public IAsyncRelayCommand ExportCommand => _export;

        /// <summary>What was written last; null before the first.</summary>
        public ExportedMaterial? Last
        {
            get => _last;
            private set => SetProperty(ref _last, value);
        }

        /// <summary>Why it could not be written; null where it was.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        private string SuggestedName => _generation.Result is { } texture ? TextureFileName.For(texture.Texture) : "";

        /// <inheritdoc/>
        public void Dispose()
        {
            _generation.PropertyChanged -= Follow;
            _closing.Cancel();
        }

        private void Follow(object? sender, PropertyChangedEventArgs change)
        {
            if (change.PropertyName == nameof(GenerationViewModel.Result))
            {
                OnPropertyChanged(nameof(Name));
                _export.NotifyCanExecuteChanged();
            }
        }

        private async Task ExportAsync()
        {
            Error = null;
            ExportedMaterial? material = null;
            string? error = null;
            try
            {
                material = await _exporter
                    .ExportAsync(_generation.Result!, Name, _look.Applied, NormalConvention, _closing.Token)
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception failure) when (ErrorText.IsExpected(failure))
            {
                error = ErrorText.Of(failure);
            }

            await _thread.RunAsync(() =>
            {
                Error = error;
                Last = material ?? Last;
            }).ConfigureAwait(false);
        }
    }
}
