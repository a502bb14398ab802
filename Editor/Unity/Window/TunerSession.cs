using System;
using System.Diagnostics;
using SpeCa.Editor.Models;
using SpeCa.Editor.Threads;
using SpeCa.Editor.Unity.Export;
using SpeCa.Editor.Unity.Lifetime;
using SpeCa.Editor.Unity.Presets;
using SpeCa.Editor.Unity.Settings;

namespace SpeCa.Editor.Unity.Window
{
    /// <summary>
    /// What a window works with from its opening to its end, or to the end of the scripting domain if that comes first.
    /// </summary>
    internal sealed class TunerSession : IDisposable
    {
        // A part of a model takes tens of milliseconds; scripts must not wait forever for one that hangs.
        private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(5);

        private readonly EditorUpdateThread _thread = new EditorUpdateThread();
        private readonly SpeCaSettings _settings;
        private readonly GenerationTask _task;
        private readonly ReloadGuard _guard;
        private bool _isDisposed;

        /// <summary>Opens nothing yet.</summary>
        /// <param name="models">Where models come from.</param>
        /// <param name="settings">The project's settings.</param>
        public TunerSession(IModelSource models, SpeCaSettings settings)
        {
            _settings = settings;
            Exporter = new ProjectExporter(settings, _thread);
            var seams = new TunerSeams(models, Exporter, _thread) { Presets = new ProjectPresetStore() };
            Tuner = new TunerViewModel(seams, ModelFolder(settings));
            _task = new GenerationTask(Tuner.Generation, () => $"Generating {Tuner.Request.Material}");
            _guard = new ReloadGuard(Dispose);
            settings.Kept += ApplySettings;
            ApplySettings();
        }

        /// <summary>Raised before anything is freed, for a window to remember what it shows.</summary>
        public event Action? Ending;

        /// <summary>What the window shows.</summary>
        public TunerViewModel Tuner { get; }

        /// <summary>The editor's main thread.</summary>
        public IUserInterfaceThread Thread => _thread;

        /// <summary>What saves textures to the project.</summary>
        public ProjectExporter Exporter { get; }

        /// <summary>Cancels what runs, waits until it has stopped, and frees the model.</summary>
        public void Dispose()
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            Ending?.Invoke();
            Stop();
            _settings.Kept -= ApplySettings;
            _guard.Dispose();
            _task.Dispose();
            Tuner.Dispose();
            _thread.RunPosted();
            _thread.Dispose();
        }

        private static string ModelFolder(SpeCaSettings settings) =>
            settings.ModelFolder.Length == 0 ? "" : ProjectPath.Full(settings.ModelFolder);

        // What the window has no fields of its own for.
        private void ApplySettings()
        {
            Tuner.Timeline.FrameBudgetMilliseconds = _settings.FrameBudgetMilliseconds;
            Tuner.Export.NormalConvention = _settings.NormalConvention;
        }

        private void Stop()
        {
            Tuner.Generation.IsLive = false;
            Tuner.Comparison.GiveUp();
            Tuner.Generation.CancelCommand.Execute(null);
            Tuner.Calibration.CancelCommand.Execute(null);
            Stopwatch waited = Stopwatch.StartNew();
            while ((Tuner.Generation.IsRunning || Tuner.Calibration.IsRunning) && waited.Elapsed < _longestWait)
            {
                // The end of a run is posted, and nobody else runs what is posted while the editor waits here.
                _thread.RunPosted();
                System.Threading.Thread.Sleep(1);
            }
        }
    }
}
