using System;
using System.Threading;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.Input;
using Moq;
using SpeCa.Editor;
using SpeCa.Editor.Export;
using SpeCa.Editor.Presets;
using SpeCa.Editor.State;
using SpeCa.Tests.Command;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.Editor
{
    /// <summary>A whole tuner on a smooth model of four blocks, on the test's own thread and clock.</summary>
    internal sealed class TunerRig : IDisposable
    {
        private readonly ModelFolder _folder;

        /// <param name="store">Keeps the user's presets.</param>
        /// <param name="isOpen">Whether the model is open already, with nothing automatic.</param>
        /// <param name="presets">The model's presets; null for the usual ones.</param>
        public TunerRig(IPresetStore? store = null, bool isOpen = true, string? presets = null)
        {
            _folder = presets == null ? new ModelFolder() : new ModelFolder(presets);
            Models.With(_folder.Path, () => new SmoothModel(_folder.Manifest) { StepBegins = () => StepBegins() });
            var seams = new TunerSeams(Models, Exporter.Object, Thread)
            {
                Presets = store,
                Clock = Clock,
                Random = new Random(1),
            };
            Tuner = new TunerViewModel(seams, _folder.Path);
            if (isOpen)
            {
                Restore(new TunerState { IsLive = false, IsCompared = false });
            }
        }

        public PumpedThread Thread { get; } = new();

        public ManualClock Clock { get; } = new();

        public LentModels Models { get; } = new();

        public Mock<ITextureExporter> Exporter { get; } = new(MockBehavior.Strict);

        public TunerViewModel Tuner { get; }

        public string Folder => _folder.Path;

        /// <summary>Called on the thread that computes when a step begins.</summary>
        public Action StepBegins { get; set; } = () => { };

        public void Restore(TunerState state) => Thread.Await(Tuner.RestoreAsync(state));

        public void Execute(IAsyncRelayCommand command) => Thread.Await(command.ExecuteAsync(null));

        public void Generate() => Execute(Tuner.Generation.GenerateCommand);

        /// <summary>Starts a texture and waits until it stands at its first step; the gate lets it go on.</summary>
        public Task GenerateUpTo(ManualResetEventSlim gate)
        {
            using var started = new ManualResetEventSlim();
            StepBegins = () =>
            {
                started.Set();
                gate.Wait(TimeSpan.FromSeconds(60));
            };
            var running = Tuner.Generation.GenerateCommand.ExecuteAsync(null);
            started.Wait(TimeSpan.FromSeconds(60));
            return running;
        }

        public void Dispose()
        {
            StepBegins = () => { };
            Tuner.Dispose();
            Thread.RunPosted();
            Thread.Dispose();
            _folder.Dispose();
        }
    }
}
