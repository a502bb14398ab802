using System.Collections.Generic;
using System.Linq;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Textures;

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
        /// <exception cref="NpyFileException">An array cannot be read.</exception>
        /// <exception cref="ImageFileException">The texture to start from, or a mask, cannot be read.</exception>
        /// <exception cref="InvalidSettingException">The preset is unknown, or a value out of range.</exception>
        public static GenerationPlan Create(GenerateOptions options, BlockModelManifest manifest, PresetCatalog catalog)
        {
            var channels = manifest.Decoder?.Channels ?? manifest.Latent.Channels;
            if (channels != TextureChannels && channels != ImageSample.Channels)
            {
                throw new RequestException(
                    $"'{manifest.Name}' makes {channels} channels, but an image is made of {ImageSample.Channels}, and texture "
                    + $"maps of {TextureChannels}: red, green, blue and height. Choose another {OptionNames.Model}.");
            }

            var resolved = SettingsResolver.Resolve(
                catalog, options.Preset, options.Overrides, DefaultGuidance.Of(manifest, options.Prompts.Count > 0));
            PromptConflicts.Check(options, manifest, resolved.Settings.GuidanceScale);
            var hasDetail = HasDetail(options, manifest);
            var source = SourceLoader.Load(
                options.Source, isImage: channels == ImageSample.Channels, options.Overrides.Size, hasDetail ? manifest.Detail!.Factor : 1);
            var transition = TransitionLoader.Load(options.Transition, manifest);
            return new GenerationPlan(
                resolved with { Settings = resolved.Settings with { Source = source, Detail = hasDetail, Transition = transition } },
                Expand(options, manifest).Chunk(options.Batch).ToArray<IReadOnlyList<TextureSubject>>());
        }

        /// <summary>The same plan with what the prompts, which are the textures' names, were encoded as.</summary>
        /// <param name="prompts">The encoded prompts, by their text.</param>
        /// <param name="negative">What guidance leads away from; null without guidance.</param>
        public GenerationPlan WithPrompts(IReadOnlyDictionary<string, ConditioningValues> prompts, ConditioningValues? negative) =>
            new(Resolved, Batches.Select(batch => batch
                .Select(subject => subject with { Conditioning = prompts[subject.Name], Unconditional = negative })
                .ToArray()).ToArray<IReadOnlyList<TextureSubject>>());

        private static bool HasDetail(GenerateOptions options, BlockModelManifest manifest) =>
            manifest.Detail != null || options.Overrides.Detail != true
                ? options.Overrides.Detail ?? manifest.Detail != null
                : throw new RequestException(
                    $"'{manifest.Name}' has no detail stage. Leave {OptionNames.Detail} out, or choose another {OptionNames.Model}.");

        private static IEnumerable<TextureSubject> Expand(GenerateOptions options, BlockModelManifest manifest)
        {
            var conditioning = manifest.Conditioning;
            var conditional = ConditioningLoader.Load(options.Conditions, conditioning);
            var unconditional = ConditioningLoader.Load(options.Unconditional, conditioning);
            var seeds = VariationPlan.Of(options);
            return Names(options, manifest).SelectMany(
                name => seeds
                    .Select(chosen => new TextureSubject(name, chosen.Seed)
                    {
                        Variation = chosen.Variation,
                        Conditioning = conditional,
                        Unconditional = unconditional,
                    }));
        }

        // A model without classes makes images of the prompts, or of its own name.
        private static IEnumerable<string> Names(GenerateOptions options, BlockModelManifest manifest)
        {
            if (options.Prompts.Count > 0)
            {
                return options.Prompts.Distinct();
            }

            var classes = manifest.Conditioning.Classes;
            if (classes.Count > 0)
            {
                return MaterialSelection.Select(classes, options.Materials).Select(material => material.Name);
            }

            return options.Materials.Count == 0
                ? [manifest.Name]
                : throw new RequestException($"'{manifest.Name}' knows no materials. Leave out {OptionNames.Material}.");
        }
    }
}
