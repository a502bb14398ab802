using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the command <c>generate</c> was asked to do.</summary>
    internal sealed record GenerateOptions
    {
        /// <summary>Materials by name, as given; empty for all.</summary>
        public IReadOnlyList<string> Materials { get; init; } = [];

        /// <summary>What to make in words, as given; empty for models that are asked otherwise.</summary>
        public IReadOnlyList<string> Prompts { get; init; } = [];

        /// <summary>What guidance leads away from; null for the empty prompt.</summary>
        public string? NegativePrompt { get; init; }

        /// <summary>The first seed of every material or prompt.</summary>
        public ulong FirstSeed { get; init; } = 1;

        /// <summary>Textures of every material or prompt, with consecutive seeds.</summary>
        public int Count { get; init; } = 1;

        /// <summary>Textures between seeds.</summary>
        public VariationOptions Variation { get; init; } = VariationOptions.None;

        /// <summary>A second material.</summary>
        public TransitionOptions Transition { get; init; } = TransitionOptions.None;

        /// <summary>The preset's name; null where none was named.</summary>
        public string? Preset { get; init; }

        /// <summary>What takes the place of the preset's values.</summary>
        public SettingOverrides Overrides { get; init; } = SettingOverrides.None;

        /// <summary>The texture that the run starts from.</summary>
        public SourceOptions Source { get; init; } = SourceOptions.None;

        /// <summary>Arrays for the model's conditioning inputs.</summary>
        public IReadOnlyList<NamedFile> Conditions { get; init; } = [];

        /// <summary>The same for the unconditional branch of guidance.</summary>
        public IReadOnlyList<NamedFile> Unconditional { get; init; } = [];

        /// <summary>The block model's folder.</summary>
        public string ModelFolder { get; init; } = EmbeddedModel.Folder;

        /// <summary>Where the files go.</summary>
        public string OutFolder { get; init; } = "textures";

        /// <summary>Textures that are computed together.</summary>
        public int Batch { get; init; } = 1;

        /// <summary>Where the model is to run.</summary>
        public ProviderPreference Provider { get; init; }

        /// <summary>Threads of the processor; 0 takes one per core.</summary>
        public int Threads { get; init; }

        /// <summary>Which way the normal map's green channel points.</summary>
        public NormalConvention Normal { get; init; }

        /// <summary>How the finished maps are changed.</summary>
        public LookOptions Look { get; init; } = LookOptions.None;

        /// <summary>Whether pictures of the steps that windows took are written beside the textures.</summary>
        public bool ComputeMap { get; init; }

        /// <summary>Whether a report is written beside the textures.</summary>
        public bool Json { get; init; }

        /// <summary>Whether every texture is computed in full as well, to compare with.</summary>
        public bool CompareFull { get; init; }

        /// <summary>Whether nothing but warnings and errors is printed.</summary>
        public bool Quiet { get; init; }

        /// <summary>How the model is to be loaded.</summary>
        public BlockModelOptions ModelOptions => new BlockModelOptions { Threads = Threads }.Preferring(Provider);
    }
}
