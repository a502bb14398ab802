using System;
using System.Collections.Generic;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Unity
{
    /// <summary>A texture that a game asks a <see cref="TextureGenerationService"/> for.</summary>
    public sealed record MaterialRequest
    {
        /// <summary>Asks for a texture.</summary>
        /// <param name="model">The model that makes it.</param>
        /// <param name="subject">What it is of, and its seed.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        public MaterialRequest(BlockModelAsset model, TextureSubject subject)
        {
            Model = model ? model : throw new ArgumentNullException(nameof(model));
            Subject = subject ?? throw new ArgumentNullException(nameof(subject));
        }

        /// <summary>The model that makes it.</summary>
        public BlockModelAsset Model { get; }

        /// <summary>What it is of, and its seed.</summary>
        public TextureSubject Subject { get; }

        /// <summary>The quality; null for the model's own preset of <see cref="PresetName"/>.</summary>
        public QualityPreset? Preset { get; init; }

        /// <summary>The name of one of the model's presets; empty for its usual one.</summary>
        public string PresetName { get; init; } = "";

        /// <summary>Size, source and all else that no preset says, but for <see cref="GenerationSettings.Detail"/>.</summary>
        public GenerationSettings Settings { get; init; } = new GenerationSettings();

        /// <summary>
        /// Whether the model's detail stage enlarges the texture; a model without one leaves it as it is. It takes the place of
        /// the settings' own.
        /// </summary>
        public bool Detail { get; init; } = true;

        /// <summary>Which texture comes first.</summary>
        public RequestPriority Priority { get; init; } = RequestPriority.Normal;

        /// <summary>How long it may take; null for any time. Quality is given up where it would take longer.</summary>
        public TimeSpan? Deadline { get; init; }

        /// <summary>After how many steps it is shown as it is so far; 0 for never.</summary>
        public int PreviewEvery { get; init; }

        /// <summary>
        /// Palette, roughness, relief, and which way the normals point; Unity's shaders take OpenGL's. It changes finished textures,
        /// so one that is in the cache is not made again for it.
        /// </summary>
        public MapDerivation Derivation { get; init; } = MapDerivation.Default;

        /// <summary>The maps that are wanted; null for those that the project's render pipeline samples.</summary>
        public IReadOnlyList<MaterialMap>? Maps { get; init; }

        /// <summary>Milliseconds of every frame while it is unfinished; 0 leaves that to its preset, or else to the service.</summary>
        public float FrameBudgetMilliseconds { get; init; }

        /// <summary>Whether it may be read from the cache, and is kept there.</summary>
        public bool UsesCache { get; init; } = true;

        /// <summary>The settings for a model.</summary>
        internal GenerationSettings SettingsFor(BlockModelManifest manifest) => Settings with { Detail = Detail && manifest.Detail != null };

        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        internal void Validate()
        {
            if (FrameBudgetMilliseconds != 0)
            {
                FrameBudget.Check(nameof(FrameBudgetMilliseconds), FrameBudgetMilliseconds);
            }
        }
    }
}
