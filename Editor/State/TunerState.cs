using SpeCa.Editor.Looks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.State
{
    /// <summary>What a window remembers from one time to the next.</summary>
    public sealed record TunerState
    {
        /// <summary>The model's folder; null for the one that is offered.</summary>
        public string? ModelFolder { get; init; }

        /// <summary>Where it is to run.</summary>
        public ProviderPreference Provider { get; init; }

        /// <summary>The material.</summary>
        public string Material { get; init; } = "";

        /// <summary>The seed.</summary>
        public ulong Seed { get; init; } = 1;

        /// <summary>How far the texture is varied towards that of the next seed, 0 to 1.</summary>
        public float Variation { get; init; }

        /// <summary>The side in texels; 0 for the model's own.</summary>
        public int Size { get; init; }

        /// <summary>Whether the model's detail stage enlarges the texture.</summary>
        public bool Detail { get; init; } = true;

        /// <summary>The guidance scale; null for the preset's or the model's.</summary>
        public float? GuidanceScale { get; init; }

        /// <summary>The selected preset's name.</summary>
        public string Preset { get; init; } = "";

        /// <summary>The edits that were made to it; null where there were none.</summary>
        public QualityPreset? Edited { get; init; }

        /// <summary>Whether changes make the texture anew.</summary>
        public bool IsLive { get; init; } = true;

        /// <summary>Whether textures are compared with the full result.</summary>
        public bool IsCompared { get; init; } = true;

        /// <summary>The slice of a frame that a game would give, milliseconds.</summary>
        public double FrameBudgetMilliseconds { get; init; } = 2;

        /// <summary>Which way exported normals point.</summary>
        public NormalConvention NormalConvention { get; init; } = NormalConvention.OpenGL;

        /// <summary>How the maps of textures are changed; null for as they are made.</summary>
        public MapLook? Look { get; init; }
    }
}
