using SpeCa.Editor.Models;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Generation
{
    /// <summary>A texture that was asked for: by what model, of what, how.</summary>
    internal sealed class GenerationOrder
    {
        public GenerationOrder(LoadedModel model, TextureSubject subject, QualityPreset preset, GenerationSettings settings)
        {
            Model = model;
            Subject = subject;
            Preset = preset;
            Settings = settings;
        }

        public LoadedModel Model { get; }

        public TextureSubject Subject { get; }

        public QualityPreset Preset { get; }

        public GenerationSettings Settings { get; }
    }
}
