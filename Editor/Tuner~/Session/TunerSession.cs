using System;
using System.Threading;
using Microsoft.Extensions.Hosting;
using SpeCa.Editor;
using SpeCa.Editor.Export;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.State;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Blocks;
using SpeCa.Tuner.Hosting;

namespace SpeCa.Tuner.Session
{
    /// <summary>What one browser tab has on the server, as long as its circuit lives.</summary>
    /// <param name="options">How the tuner was started.</param>
    /// <param name="models">Where models come from.</param>
    /// <param name="presets">Keeps the user's own presets.</param>
    /// <param name="exporter">Writes materials.</param>
    /// <param name="lifetime">Tells when the tuner is stopped, since tabs that are open then are not closed one by one.</param>
    internal sealed class TunerSession(
        TunerOptions options,
        IModelSource models,
        IPresetStore presets,
        ITextureExporter exporter,
        IHostApplicationLifetime lifetime) : IDisposable
    {
        private TunerViewModel? _tuner;
        private CancellationTokenRegistration _stopping;

        /// <summary>Makes the tab's view models.</summary>
        /// <param name="thread">Where changes are announced.</param>
        public TunerViewModel Begin(IUserInterfaceThread thread)
        {
            Dispose();
            var seams = new TunerSeams(models, exporter, thread) { Presets = presets };
            var tuner = new TunerViewModel(seams, options.OfferedModelFolder);
            _stopping = lifetime.ApplicationStopping.Register(() => thread.Post(tuner.Dispose));
            _tuner = tuner;
            return tuner;
        }

        /// <summary>What the browser remembers, with what the command line asked for in place of it.</summary>
        public TunerState Reconcile(TunerState? remembered)
        {
            TunerState state = remembered ?? new TunerState();
            return state with
            {
                ModelFolder = options.ModelFolder is null ? state.ModelFolder : null,
                Provider = options.Provider ?? (remembered is null ? ProviderPreference.Auto : state.Provider),
            };
        }

        /// <summary>Ends what is running and gives the model back.</summary>
        public void Dispose()
        {
            _stopping.Dispose();
            _tuner?.Dispose();
        }
    }
}
