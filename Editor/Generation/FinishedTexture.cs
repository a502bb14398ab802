using SpeCa.Editor.Models;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Generation
{
    /// <summary>A texture that was made, with all that is to be known about how.</summary>
    public sealed class FinishedTexture
    {
        internal FinishedTexture(GenerationOrder order, GenerationResult result)
        {
            Model = order.Model;
            Subject = order.Subject;
            Preset = order.Preset;
            Settings = order.Settings;
            Texture = result.Textures[0];
            Trace = result.Trace;
            FullSettings = Settings.InFull(Preset.FullSteps);
            Summary = new SampleSummary(Trace, sample: 0, FullSettings);
        }

        /// <summary>The model that made it; it may have been given back since.</summary>
        public LoadedModel Model { get; }

        /// <summary>What was asked for.</summary>
        public TextureSubject Subject { get; }

        /// <summary>The preset, with the edits that were made to it.</summary>
        public QualityPreset Preset { get; }

        /// <summary>The settings.</summary>
        public GenerationSettings Settings { get; }

        /// <summary>The full sampling that speed and quality are counted against.</summary>
        public GenerationSettings FullSettings { get; }

        /// <summary>The texture.</summary>
        public GeneratedTexture Texture { get; }

        /// <summary>What was computed and what was skipped.</summary>
        public GenerationTrace Trace { get; }

        /// <summary>The same in a few numbers.</summary>
        public SampleSummary Summary { get; }

        /// <summary>Wall time of all steps, without the wait for its turn.</summary>
        public double Milliseconds => Trace.TotalMilliseconds;
    }
}
