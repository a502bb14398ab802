using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Blocks.Native;
using SpeCa.Runtime.Speculation.Devices;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// A block model loaded with ONNX Runtime. Any number of requests may use it, one at a time.
    /// <code>
    /// using var model = BlockModel.Load("Samples/DefaultModel~");
    /// var generator = new TextureGenerator(model);
    /// </code>
    /// </summary>
    public sealed class BlockModel : IBlockModel
    {
        private readonly SessionOptions _settings;
        private readonly BlockModelSessions _sessions;
        private readonly DeviceMemory? _device;
        private bool _disposed;

        private BlockModel(
            string folder,
            BlockModelManifest manifest,
            ProviderChoice provider,
            IReadOnlyList<LoadedLibrary> libraries,
            SessionOptions settings,
            BlockModelSessions sessions,
            DeviceMemory? device)
        {
            _settings = settings;
            _device = device;
            Folder = folder;
            Manifest = manifest;
            Provider = provider;
            NativeLibraries = libraries;
            _sessions = sessions;
        }

        /// <summary>The folder that the model was loaded from.</summary>
        public string Folder { get; }

        /// <inheritdoc/>
        public BlockModelManifest Manifest { get; }

        /// <inheritdoc/>
        public ProviderChoice Provider { get; }

        /// <summary>
        /// The native libraries that were in the process when the model was loaded: ONNX Runtime, and on Windows DirectML. Empty
        /// on a system that does not tell.
        /// </summary>
        public IReadOnlyList<LoadedLibrary> NativeLibraries { get; }

        /// <summary>
        /// Where what the parts hand to each other is kept: <see cref="SpeculationPlacement.Host"/> or
        /// <see cref="SpeculationPlacement.Device"/>.
        /// </summary>
        public SpeculationPlacement SpeculationPlacement =>
            _device == null ? SpeculationPlacement.Host : SpeculationPlacement.Device;

        /// <summary>Native objects that the model and its workspaces hold; 0 once all are disposed.</summary>
        internal int NativeHandleCount => _sessions.NativeHandleCount + (_device?.NativeHandleCount ?? 0);

        /// <summary>Loads a block model: reads and checks its manifest and files, chooses a provider, makes sessions.</summary>
        /// <param name="folder">The folder with the <c>manifest.json</c>.</param>
        /// <param name="options">How to load it; null for the defaults.</param>
        /// <exception cref="BlockModelException">The manifest or a file is missing, damaged or not what it should be.</exception>
        /// <exception cref="ExecutionProviderException">No preferred provider works.</exception>
        /// <exception cref="NativeLibraryException">
        /// On Windows: ONNX Runtime's native library is missing, too old, or another copy of it is loaded already.
        /// </exception>
        /// <exception cref="InvalidSettingException">An option is out of range, or the device's memory cannot be used.</exception>
        public static BlockModel Load(string folder, BlockModelOptions? options = null)
        {
            options ??= BlockModelOptions.Default;
            options.Validate();
            var manifest = ManifestReader.Read(folder);
            foreach (var part in manifest.Parts)
            {
                ModelFile.Check(Path.Combine(folder, part.File), part, part.Opset ?? manifest.Opset, options.VerifyHashes);
            }

            foreach (var weights in manifest.Weights)
            {
                ModelFile.CheckData(Path.Combine(folder, weights.File), weights, options.VerifyHashes);
            }

            // Before anything of ONNX Runtime is used: what is loaded then stays for as long as the process.
            var libraries = Native.NativeLibraries.OfThisSystem();
            var prepared = libraries.Prepare(options.NativeLibraryFolders);

            // The condition part is among the smallest.
            var proof = Path.Combine(folder, manifest.Condition.File);
            var provider = ExecutionProviderSelection.Choose(
                options, candidate => ProviderProbe.Run(proof, candidate, options, prepared));
            var settings = SessionSettings.Create(provider.Provider, options);
            BlockModelSessions? sessions = null;
            DeviceMemory? device = null;
            try
            {
                // Weights in files of their own are found from the model's folder alone, and may be too large to copy.
                var cache = manifest.Weights.Count > 0 ? null : OptimizedModelCache.Create(provider.Provider, options);
                sessions = BlockModelSessions.Load(
                    folder, manifest, settings, cache, hasOwnMemory: provider.Provider != ExecutionProvider.Cpu);
                device = DevicePlacement.Choose(options.SpeculationPlacement, settings, provider.Provider);
                if (device != null)
                {
                    DeviceSessions.Prepare(device, manifest);
                }

                var loaded = libraries.FindLoaded(options.NativeLibraryFolders);
                return new BlockModel(folder, manifest, provider, loaded, settings, sessions, device);
            }
            catch
            {
                device?.Dispose();
                sessions?.Dispose();
                settings.Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public IBlockWorkspace CreateWorkspace(int rows, int height, int width)
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(BlockModel));
            }

            if (rows < 1)
            {
                throw new InvalidSettingException(nameof(rows), rows, "Choose at least 1 row.");
            }

            LatentSize.Check(Manifest.Latent, nameof(height), height, Manifest.Latent.Height);
            LatentSize.Check(Manifest.Latent, nameof(width), width, Manifest.Latent.Width);
            try
            {
                return _device == null
                    ? (IBlockWorkspace)new HostWorkspace(Manifest, _sessions, rows, height, width)
                    : DeviceWorkspace.Create(_device, Manifest, _sessions, rows, height, width);
            }
            catch (OnnxRuntimeException error) when (FailureText.KindOf(error.Message) == ExecutionFailure.DeviceLost)
            {
                throw ModelExecutionException.Of("", error);
            }
            catch (Exception error) when (error is OverflowException || error is OutOfMemoryException || error is OnnxRuntimeException)
            {
                throw new InvalidSettingException(
                    "rows x height x width", $"{rows} x {height} x {width}", "Its tensors do not fit in memory: choose a smaller size or fewer rows.");
            }
        }

        /// <inheritdoc/>
        public IDetailWorkspace CreateDetailWorkspace(int height, int width)
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(BlockModel));
            }

            if (Manifest.Detail == null)
            {
                throw new InvalidOperationException($"'{Manifest.Name}' has no detail stage.");
            }

            LatentSize.Check(Manifest.Latent, nameof(height), height, Manifest.Latent.Height);
            LatentSize.Check(Manifest.Latent, nameof(width), width, Manifest.Latent.Width);
            try
            {
                return new DetailWorkspace(Manifest, _sessions, height, width);
            }
            catch (OnnxRuntimeException error) when (FailureText.KindOf(error.Message) == ExecutionFailure.DeviceLost)
            {
                throw ModelExecutionException.Of("", error);
            }
            catch (Exception error) when (error is OverflowException || error is OutOfMemoryException || error is OnnxRuntimeException)
            {
                throw new InvalidSettingException(
                    "height x width", $"{height} x {width}", $"The tensors of the detail stage, {Manifest.Detail.Factor} times as large, do not fit in memory: choose a smaller size, or no detail.");
            }
        }

        /// <summary>Frees the sessions. Workspaces that still live throw <see cref="ObjectDisposedException"/> when run.</summary>
        public void Dispose()
        {
            _disposed = true;
            _sessions.Dispose();
            _device?.Dispose();
            _settings.Dispose();
        }
    }
}
