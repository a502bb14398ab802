using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Editor.Models
{
    /// <summary>The model that textures are made with: which one is wanted, and which one is open.</summary>
    public sealed class ModelViewModel : ObservableObject, IDisposable
    {
        private const int LargestOfferedFactor = 8;

        private readonly IModelSource _source;
        private readonly IUserInterfaceThread _thread;
        private readonly CancellationTokenSource _closing = new CancellationTokenSource();
        private string _folder;
        private ProviderPreference _provider;
        private LoadedModel? _loaded;
        private bool _isLoading;
        private string? _error;

        /// <summary>Opens nothing yet.</summary>
        /// <param name="source">Where models come from.</param>
        /// <param name="thread">Where changes are announced.</param>
        /// <param name="folder">The folder that is offered at first.</param>
        public ModelViewModel(IModelSource source, IUserInterfaceThread thread, string folder)
        {
            _source = source ?? throw new ArgumentNullException(nameof(source));
            _thread = thread ?? throw new ArgumentNullException(nameof(thread));
            _folder = folder ?? throw new ArgumentNullException(nameof(folder));
            LoadCommand = new AsyncRelayCommand(LoadAsync);
        }

        /// <summary>Raised on the user interface's thread once another model is open, before <see cref="Loaded"/> is announced.</summary>
        public event EventHandler? Opened;

        /// <summary>The folder of the model that <see cref="LoadCommand"/> opens.</summary>
        public string Folder
        {
            get => _folder;
            set => SetProperty(ref _folder, value);
        }

        /// <summary>Where the model that <see cref="LoadCommand"/> opens is to run.</summary>
        public ProviderPreference Provider
        {
            get => _provider;
            set => SetProperty(ref _provider, value);
        }

        /// <summary>The open model; null until the first is.</summary>
        public LoadedModel? Loaded => _loaded;

        /// <summary>The open model's name; empty until there is one.</summary>
        public string Name => _loaded?.Model.Manifest.Name ?? "";

        /// <summary>What the model's maker says about it.</summary>
        public string Description => _loaded?.Model.Manifest.Description ?? "";

        /// <summary>Where the open model runs: <c>Cpu</c> or <c>DirectML</c>.</summary>
        public string ProviderName => _loaded?.Model.Provider.Provider.ToString() ?? "";

        /// <summary>Why it runs there.</summary>
        public string ProviderReason => _loaded?.Model.Provider.Reason ?? "";

        /// <summary>The materials that the open model knows; its own name for a model that is not asked by class.</summary>
        public IReadOnlyList<string> Materials { get; private set; } = Array.Empty<string>();

        /// <summary>How many times as large the open model's detail stage makes a texture each way; 1 where it has none.</summary>
        public int DetailFactor => _loaded?.Model.Manifest.Detail?.Factor ?? 1;

        /// <summary>The sides in texels that are offered, from the smallest: multiples of the native one, before detail.</summary>
        public IReadOnlyList<int> Sizes { get; private set; } = Array.Empty<int>();

        /// <summary>Whether a model is being opened.</summary>
        public bool IsLoading
        {
            get => _isLoading;
            private set => SetProperty(ref _isLoading, value);
        }

        /// <summary>Why the model that was asked for last could not be opened; null where it was.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>Opens the model; one that is open stays open until then, and if that fails.</summary>
        public IAsyncRelayCommand LoadCommand { get; }

        /// <summary>Gives the model back.</summary>
        public void Dispose()
        {
            _closing.Cancel();
            _loaded?.Dispose();
            _loaded = null;
        }

        /// <summary>Says why another model is open than the one that was asked for.</summary>
        internal void Explain(string? reason) => Error = reason;

        private async Task LoadAsync()
        {
            IsLoading = true;
            Error = null;
            LoadedModel? opened = null;
            string? error = null;
            try
            {
                opened = await _source.OpenAsync(Folder, Provider, _closing.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (ErrorText.IsExpected(failure))
            {
                error = ErrorText.Of(failure);
            }

            await _thread.RunAsync(() => Show(opened, error)).ConfigureAwait(false);
        }

        private void Show(LoadedModel? opened, string? error)
        {
            IsLoading = false;
            Error = error;
            if (opened == null)
            {
                return;
            }

            if (_closing.IsCancellationRequested)
            {
                opened.Dispose();
                return;
            }

            LoadedModel? before = _loaded;
            _loaded = opened;
            BlockModelManifest manifest = opened.Model.Manifest;
            Materials = manifest.Conditioning.Classes.Count > 0
                ? manifest.Conditioning.Classes.Select(material => material.Name).ToArray()
                : new[] { manifest.Name };
            Sizes = SizesOf(manifest);
            Opened?.Invoke(this, EventArgs.Empty);
            OnPropertyChanged("");
            before?.Dispose();
        }

        private static int[] SizesOf(BlockModelManifest manifest)
        {
            int factor = manifest.Decoder?.Factor ?? 1;
            var sizes = new List<int>();
            for (int times = 1; times <= LargestOfferedFactor; times *= 2)
            {
                int side = manifest.Latent.Width * times;
                if (times == 1 || (!manifest.Latent.FixedSize && side <= manifest.Latent.MaximumSize))
                {
                    sizes.Add(side * factor);
                }
            }

            return sizes.ToArray();
        }
    }
}
