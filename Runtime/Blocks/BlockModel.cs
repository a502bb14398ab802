using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// A block model loaded with ONNX Runtime. Any number of requests may use it, one at a time.
    /// <code>
    /// using var model = BlockModel.Load("Samples/DefaultModel~");
    /// var generator = new TextureGenerator(model);
    /// </code>
    /// </summary>
    public sealed class BlockModel : IFallbackBlockModel
    {
        private readonly object _exchange = new object();
        private readonly BlockModelOptions _options;
        private readonly PreparedLibraries _libraries;
        private readonly ISessionHost _host;
        private volatile ProviderSessions _sessions;
        private volatile bool _disposed;

        private BlockModel(
            string folder,
            BlockModelManifest manifest,
            BlockModelOptions options,
            IReadOnlyList<LoadedLibrary> loaded,
            PreparedLibraries libraries,
            ISessionHost host,
            ProviderSessions sessions)
        {
            Folder = folder;
            Manifest = manifest;
            NativeLibraries = loaded;
            _options = options;
            _libraries = libraries;
            _host = host;
            _sessions = sessions;
        }

        /// <summary>The folder that the model was loaded from.</summary>
        public string Folder { get; }

        /// <inheritdoc/>
        public BlockModelManifest Manifest { get; }

        /// <inheritdoc/>
        public ProviderChoice Provider => _sessions.Provider;

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
            _sessions.Device == null ? SpeculationPlacement.Host : SpeculationPlacement.Device;

        /// <summary>Native objects that the model and its workspaces hold; 0 once all are disposed.</summary>
        internal int NativeHandleCount => _sessions.NativeHandleCount;

        /// <summary>Loads a block model: reads and checks its manifest and files, chooses a provider, makes sessions.</summary>
        /// <param name="folder">The folder with the <c>manifest.json</c>.</param>
        /// <param name="options">How to load it; null for the defaults.</param>
        /// <exception cref="BlockModelException">The manifest or a file is missing, damaged or not what it should be.</exception>
        /// <exception cref="ExecutionProviderException">No preferred provider works.</exception>
        /// <exception cref="NativeLibraryException">
        /// On Windows: ONNX Runtime's native library is missing, too old, or another copy of it is loaded already.
        /// </exception>
        /// <exception cref="InvalidSettingException">An option is out of range, or the device's memory cannot be used.</exception>
        public static BlockModel Load(string folder, BlockModelOptions? options = null) =>
            Load(folder, options ?? BlockModelOptions.Default, SessionHost.Instance);

        internal static BlockModel Load(string folder, BlockModelOptions options, ISessionHost host)
        {
            options.Validate();
            var manifest = ManifestReader.Read(folder);
            foreach (var weights in manifest.Weights)
            {
                ModelFile.CheckData(folder, weights, options.VerifyHashes);
            }

            foreach (var part in manifest.Parts)
            {
                ModelFile.Check(folder, part, part.Opset ?? manifest.Opset, options.VerifyHashes);
            }

            // Before anything of ONNX Runtime is used: what is loaded then stays for as long as the process.
            var libraries = Native.NativeLibraries.OfThisSystem();
            var prepared = libraries.Prepare(options.NativeLibraryFolders);

            var sessions = ProviderSessions.Load(folder, manifest, options, prepared, host);
            try
            {
                var loaded = libraries.FindLoaded(options.NativeLibraryFolders);
                return new BlockModel(folder, manifest, options, loaded, prepared, host, sessions);
            }
            catch
            {
                sessions.Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public bool TryFallBack(ProviderChoice lost)
        {
            lock (_exchange)
            {
                var sessions = _sessions;
                if (_disposed || !ReferenceEquals(sessions.Provider, lost))
                {
                    return !_disposed;
                }

                if (!(sessions.Next(Folder, Manifest, _options, _libraries, _host) is { } next))
                {
                    return false;
                }

                _sessions = next;
                sessions.Dispose();
                return true;
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
            var sessions = _sessions;
            try
            {
                return sessions.Device == null
                    ? (IBlockWorkspace)new HostWorkspace(Manifest, sessions.Parts, rows, height, width)
                    : DeviceWorkspace.Create(sessions.Device, Manifest, sessions.Parts, rows, height, width);
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
                return new DetailWorkspace(Manifest, _sessions.Parts, height, width);
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
            lock (_exchange)
            {
                _disposed = true;
                _sessions.Dispose();
            }
        }
    }
}
