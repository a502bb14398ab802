using System.Collections.Generic;
using System.Linq;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What will be generated, batch by batch.</summary>
    internal sealed record GenerationPlan
    {
        private const int TextureChannels = 4;

        private GenerationPlan(ResolvedSettings resolved, IReadOnlyList<IReadOnlyList<TextureSubject>> batches)
        {
            Resolved = resolved;
            Batches = batches;
        }

        /// <summary>The settings.</summary>
        public ResolvedSettings Resolved { get; }

        /// <summary>The textures that are computed together: every material with its seeds, in order.</summary>
        public IReadOnlyList<IReadOnlyList<TextureSubject>> Batches { get; }

        /// <summary>Plans a run from manifest, presets and source, so that mistakes show before a model is loaded.</summary>
        /// <exception cref="RequestException">Something is unknown or contradicts something else.</exception>
        /// <exception cref="ImageFileException">The texture to start from cannot be read.</exception>
        /// <exception cref="InvalidSettingException">The preset is unknown, or a value out of range.</exception>
        public static GenerationPlan Create(GenerateOptions options, BlockModelManifest manifest, PresetCatalog catalog)
        {
            if (manifest.Latent.Channels != TextureChannels)
            {
                throw new RequestException(
                    $"'{manifest.Name}' makes {manifest.Latent.Channels} channels, but texture maps are made of "
                    + $"{TextureChannels}: red, green, blue and height. Choose another {OptionNames.Model}.");
            }

            var materials = MaterialSelection.Select(manifest.Conditioning.Classes, options.Materials);
            var resolved = SettingsResolver.Resolve(catalog, options.Preset, options.Overrides, manifest.Conditioning);
            var source = SourceLoader.Load(options.Source, options.Overrides.Size);
            return new GenerationPlan(
                resolved with { Settings = resolved.Settings with { Source = source } },
                Expand(materials, options).Chunk(options.Batch).ToArray<IReadOnlyList<TextureSubject>>());
        }

        private static IEnumerable<TextureSubject> Expand(IReadOnlyList<MaterialClass> materials, GenerateOptions options)
        {
            if (ulong.MaxValue - options.FirstSeed < (ulong)options.Count - 1)
            {
                throw new RequestException(
                    $"{OptionNames.Seed} {options.FirstSeed} with {OptionNames.Count} {options.Count} goes beyond "
                    + $"the last seed, {ulong.MaxValue}. Choose a smaller {OptionNames.Seed}.");
            }

            return materials.SelectMany(
                material => Enumerable.Range(0, options.Count)
                    .Select(index => new TextureSubject(material.Name, options.FirstSeed + (ulong)index)));
        }
    }
}
