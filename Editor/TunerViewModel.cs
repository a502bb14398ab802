using System;
using System.ComponentModel;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.ComponentModel;
using SpeCa.Editor.Calibration;
using SpeCa.Editor.Comparison;
using SpeCa.Editor.Export;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Requests;
using SpeCa.Editor.State;
using SpeCa.Editor.Threads;
using SpeCa.Editor.Timelines;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor
{
    /// <summary>
    /// All that a texture editor's window shows and does, whatever it is drawn with.
    /// <code>
    /// using var tuner = new TunerViewModel(seams, folder);
    /// await tuner.RestoreAsync(state);
    /// tuner.Presets.TrySelect("fast");
    /// await tuner.Generation.GenerateCommand.ExecuteAsync(null);
    /// </code>
    /// </summary>
    /// <remarks>For one thread, that of the user interface; changes are announced on it.</remarks>
    public sealed class TunerViewModel : ObservableObject, IDisposable
    {
        private readonly string _offeredFolder;

        /// <summary>Opens nothing yet.</summary>
        /// <param name="seams">What the window is built on.</param>
        /// <param name="modelFolder">The model that is offered at first.</param>
        public TunerViewModel(TunerSeams seams, string modelFolder)
        {
            if (seams is null)
            {
                throw new ArgumentNullException(nameof(seams));
            }

            _offeredFolder = modelFolder;
            Model = new ModelViewModel(seams.Models, seams.Thread, modelFolder);
            Request = new RequestViewModel(seams.Random);
            Presets = new PresetListViewModel(seams.Presets);
            Generation = new GenerationViewModel(Model, Request, Presets, seams.Thread);
            Comparison = new ComparisonViewModel(Generation, seams.Thread);
            Timeline = new TimelineViewModel();
            Calibration = new CalibrationViewModel(Model, Presets, seams.Thread, seams.Clock);
            Look = new LookViewModel();
            Export = new ExportViewModel(Generation, Look, seams.Exporter, seams.Thread);
            Model.Opened += Suit;
            Presets.PropertyChanged += TakeBudget;
            Generation.Stepped += ShowSteps;
        }

        /// <summary>The model that textures are made with.</summary>
        public ModelViewModel Model { get; }

        /// <summary>What is asked for.</summary>
        public RequestViewModel Request { get; }

        /// <summary>How it is made.</summary>
        public PresetListViewModel Presets { get; }

        /// <summary>The texture.</summary>
        public GenerationViewModel Generation { get; }

        /// <summary>The texture beside its full result.</summary>
        public ComparisonViewModel Comparison { get; }

        /// <summary>What was computed and what was skipped.</summary>
        public TimelineViewModel Timeline { get; }

        /// <summary>The search for a preset that holds a target.</summary>
        public CalibrationViewModel Calibration { get; }

        /// <summary>How the texture's maps are changed.</summary>
        public LookViewModel Look { get; }

        /// <summary>The texture as files.</summary>
        public ExportViewModel Export { get; }

        /// <summary>What the window should remember.</summary>
        public TunerState Capture() => new TunerState
        {
            ModelFolder = Model.Folder == _offeredFolder ? null : Model.Folder,
            Provider = Model.Provider,
            Material = Request.Material,
            Seed = Request.Seed,
            Variation = Request.Variation,
            Size = Request.Size,
            Detail = Request.Detail,
            GuidanceScale = Request.GuidanceScale,
            Preset = Presets.Selected.Name,
            Edited = Presets.Editor.IsModified ? Presets.Editor.Edited : null,
            IsLive = Generation.IsLive,
            IsCompared = Comparison.IsAutomatic,
            FrameBudgetMilliseconds = Timeline.FrameBudgetMilliseconds,
            NormalConvention = Export.NormalConvention,
            Look = Look.Applied,
        };

        /// <summary>Opens the model that is remembered, or else the offered one, and goes on where the window was left.</summary>
        /// <param name="state">What was remembered; a default one for a first start. What no longer fits is left out.</param>
        public async Task RestoreAsync(TunerState state)
        {
            if (state is null)
            {
                throw new ArgumentNullException(nameof(state));
            }

            Model.Folder = state.ModelFolder ?? _offeredFolder;
            Model.Provider = state.Provider is >= ProviderPreference.Auto and <= ProviderPreference.Cpu ? state.Provider : default;
            await Model.LoadCommand.ExecuteAsync(null).ConfigureAwait(true);
            if (Model.Loaded == null && state.ModelFolder != null)
            {
                string? reason = Model.Error;
                Model.Folder = _offeredFolder;
                await Model.LoadCommand.ExecuteAsync(null).ConfigureAwait(true);
                Model.Explain(reason);
            }

            Restore(state);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Presets.PropertyChanged -= TakeBudget;
            Model.Opened -= Suit;
            Generation.Stepped -= ShowSteps;
            Calibration.Dispose();
            Export.Dispose();
            Comparison.Dispose();
            Generation.Dispose();
            Model.Dispose();
        }

        private void Restore(TunerState state)
        {
            Request.Material = state.Material;
            Request.Seed = state.Seed;
            Request.Variation = state.Variation;
            Request.Size = state.Size;
            Request.Detail = state.Detail;
            Request.GuidanceScale = state.GuidanceScale;
            if (Model.Loaded != null)
            {
                Request.Suit(Model);
                if (Presets.TrySelect(state.Preset) && state.Edited is { } edited)
                {
                    Presets.Editor.Restore(edited);
                }
            }

            if (state.FrameBudgetMilliseconds > 0 && state.FrameBudgetMilliseconds <= TimelineViewModel.LongestFrameBudget)
            {
                Timeline.FrameBudgetMilliseconds = state.FrameBudgetMilliseconds;
            }

            Export.NormalConvention = state.NormalConvention;
            Look.Look = state.Look ?? MapLook.AsMade;
            Comparison.IsAutomatic = state.IsCompared;
            Generation.IsLive = state.IsLive;
        }

        private void Suit(object? sender, EventArgs opened)
        {
            Comparison.GiveUp();
            Presets.Show(Model.Loaded!.Presets, Model.Name);
            Request.Suit(Model);
        }

        // A preset may say what slice of a frame it was made for.
        private void TakeBudget(object? sender, PropertyChangedEventArgs change)
        {
            if (change.PropertyName == nameof(PresetListViewModel.Selected) && Presets.Selected.FrameBudgetMilliseconds is { } budget)
            {
                Timeline.FrameBudgetMilliseconds = Math.Min(budget, TimelineViewModel.LongestFrameBudget);
            }
        }

        private void ShowSteps(GenerationTrace trace, int completedSteps) =>
            Timeline.Show(trace, completedSteps, Presets.FasterThanSelected?.Name);
    }
}
