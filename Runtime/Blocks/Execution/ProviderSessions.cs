using System;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Native;
using SpeCa.Runtime.Speculation.Devices;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>What a model has on the provider that it runs on: options, the parts' sessions, and the device's memory.</summary>
    internal sealed class ProviderSessions : IDisposable
    {
        private readonly SessionOptions _settings;

        private ProviderSessions(ProviderChoice provider, SessionOptions settings, BlockModelSessions parts, DeviceMemory? device)
        {
            Provider = provider;
            _settings = settings;
            Parts = parts;
            Device = device;
        }

        /// <summary>The provider.</summary>
        public ProviderChoice Provider { get; }

        /// <summary>The sessions of the parts.</summary>
        public BlockModelSessions Parts { get; }

        /// <summary>The provider's memory; null where host memory is used.</summary>
        public DeviceMemory? Device { get; }

        /// <summary>Native objects held, workspaces' among them.</summary>
        public int NativeHandleCount => Parts.NativeHandleCount + (Device?.NativeHandleCount ?? 0);

        /// <summary>Chooses the first provider that works, and loads the model there.</summary>
        /// <param name="folder">The model's folder.</param>
        /// <param name="manifest">What it is.</param>
        /// <param name="options">How to load it.</param>
        /// <param name="libraries">The native libraries of this process.</param>
        /// <param name="host">What makes and runs sessions.</param>
        /// <exception cref="BlockModelException">A file cannot be used.</exception>
        /// <exception cref="ExecutionProviderException">No provider works.</exception>
        /// <exception cref="InvalidSettingException">The device's memory was asked for and cannot be used.</exception>
        public static ProviderSessions Load(
            string folder, BlockModelManifest manifest, BlockModelOptions options, PreparedLibraries libraries, ISessionHost host)
        {
            // The condition part is among the smallest.
            var proof = Path.Combine(folder, manifest.Condition.File);
            ProviderSessions? loaded = null;
            var choice = ExecutionProviderSelection.Choose(options, candidate =>
            {
                host.Probe(proof, candidate, options, libraries);
                loaded = LoadOn(new ProviderChoice(candidate, ""), folder, manifest, options, host);
            });
            return loaded!.Because(choice);
        }

        /// <summary>The sessions of the providers that come after this one.</summary>
        /// <returns>They; null where there are none, or none works.</returns>
        public ProviderSessions? Next(
            string folder, BlockModelManifest manifest, BlockModelOptions options, PreparedLibraries libraries, ISessionHost host)
        {
            var left = options.Providers.SkipWhile(provider => provider != Provider.Provider).Skip(1).ToArray();
            if (left.Length == 0)
            {
                return null;
            }

            try
            {
                var next = Load(folder, manifest, options with { Providers = left }, libraries, host);
                return next.Because(new ProviderChoice(next.Provider.Provider, $"{Provider.Provider} was lost while the model ran"));
            }
            catch (Exception error) when (error is SpeCaException || error is OnnxRuntimeException || error is IOException
                || error is UnauthorizedAccessException || error is OutOfMemoryException)
            {
                // Who lost the device is told of that, which is the cause.
                return null;
            }
        }

        /// <summary>Frees the sessions. Workspaces that still live throw <see cref="ObjectDisposedException"/> when run.</summary>
        public void Dispose()
        {
            Parts.Dispose();
            Device?.Dispose();
            _settings.Dispose();
        }

        private ProviderSessions Because(ProviderChoice choice) => new ProviderSessions(choice, _settings, Parts, Device);

        private static ProviderSessions LoadOn(
            ProviderChoice provider, string folder, BlockModelManifest manifest, BlockModelOptions options, ISessionHost host)
        {
            var settings = host.CreateSettings(provider.Provider, options);
            BlockModelSessions? parts = null;
            DeviceMemory? device = null;
            try
            {
                // Weights in files of their own are found from the model's folder alone, and may be too large to copy.
                var cache = manifest.Weights.Count > 0 ? null : OptimizedModelCache.Create(provider.Provider, options);
                parts = BlockModelSessions.Load(
                    folder, manifest, settings, cache, hasOwnMemory: provider.Provider != ExecutionProvider.Cpu, host);
                device = DevicePlacement.Choose(options.SpeculationPlacement, settings, provider.Provider);
                if (device != null)
                {
                    DeviceSessions.Prepare(device, manifest);
                }

                return new ProviderSessions(provider, settings, parts, device);
            }
            catch
            {
                device?.Dispose();
                parts?.Dispose();
                settings.Dispose();
                throw;
            }
        }
    }
}
