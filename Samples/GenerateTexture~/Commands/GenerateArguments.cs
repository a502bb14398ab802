using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options of the command <c>generate</c>.</summary>
    internal sealed class GenerateArguments(ModelArguments model)
    {
        private const int MostTextures = 100_000;
        private const int MostThreads = 1024;

        private static readonly GenerateOptions _defaults = new();

        private readonly SettingArguments _settings = new();

        private readonly SourceArguments _source = new();

        private readonly VariationArguments _variation = new();

        private readonly TransitionArguments _transition = new();

        private readonly LookArguments _look = new();

        private readonly Option<string[]> _materials = new(OptionNames.Material, "-m")
        {
            Description = "Materials to make; repeat it or separate names with commas (default: all).",
            HelpName = "NAME",
        };

        private readonly Option<string[]> _prompts = new(OptionNames.Prompt)
        {
            Description = "What to make in words, for models with a text encoder; repeat it for several.",
            HelpName = "TEXT",
            AllowMultipleArgumentsPerToken = false,
        };

        private readonly Option<string?> _negativePrompt = new(OptionNames.NegativePrompt)
        {
            Description = "What guidance leads away from (default: nothing in particular).",
            HelpName = "TEXT",
        };

        private readonly Option<ulong?> _seed = OptionFactory.Number(
            OptionNames.Seed, "The first seed of every material or prompt (default: 1).", ulong.MinValue, ulong.MaxValue);

        private readonly Option<int?> _count = OptionFactory.Number(
            OptionNames.Count, "Textures of every material or prompt, with consecutive seeds (default: 1).", 1, MostTextures);

        private readonly Option<NamedFile[]?> _conditions = OptionFactory.NamedFiles(
            OptionNames.Condition,
            "Array for a conditioning input of the model, from a text encoder for example; repeat it for every input.");

        private readonly Option<NamedFile[]?> _unconditional = OptionFactory.NamedFiles(
            OptionNames.Unconditional, "The same for the unconditional branch of guidance.");

        private readonly Option<string?> _preset = new(OptionNames.Preset, "-p")
        {
            Description = "Point between quality and speed: exact, high, balanced, fast, or what else the model has "
                + "(default: balanced); or a file with a preset. Options below take the place of single values of it.",
            HelpName = "NAME|FILE",
        };

        private readonly Option<string?> _out = new(OptionNames.Out, "-o")
        {
            Description = "Where the files go (default: textures).",
            HelpName = "FOLDER",
        };

        private readonly Option<int?> _batch = OptionFactory.Number(
            OptionNames.Batch, "Textures that are computed together (default: 1; more pays off on a GPU).", 1, TextureGenerator.LargestBatch);

        private readonly Option<int?> _threads = OptionFactory.Number(
            "--threads", "Threads of the processor; 0 takes one per core (default: 0).", 0, MostThreads);

        private readonly Option<NormalConvention?> _normal = OptionFactory.Choice(
            "--normal",
            "Which way the normal map's green channel points (default: opengl).",
            [("opengl", NormalConvention.OpenGL), ("directx", NormalConvention.DirectX)]);

        private readonly Option<bool> _computeMap = new(OptionNames.ComputeMap)
        {
            Description = "Write a picture of where steps were computed in full, verified or forecast, for textures in windows.",
        };

        private readonly Option<bool> _json = new("--json") { Description = "Write report.json beside the textures." };

        private readonly Option<bool> _compareFull = new("--compare-full")
        {
            Description = "Compute every texture in full as well, and report the time and the difference.",
        };

        private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print only warnings and errors." };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
        [
            _materials, _prompts, _negativePrompt, _conditions, _unconditional, _seed, _count, .. _variation.All, .. _transition.All, _preset,
            .. _settings.All, .. _source.All, .. _look.All, model.Model, _out, _batch, model.Provider, _threads, _normal, _computeMap,
            _compareFull, _json, _quiet,
        ];

        /// <summary>What was asked for.</summary>
        public GenerateOptions Bind(ParseResult parsed) => new()
        {
            Materials = SplitNames(parsed.GetValue(_materials) ?? []),
            Prompts = parsed.GetValue(_prompts) ?? [],
            NegativePrompt = parsed.GetValue(_negativePrompt),
            Conditions = parsed.GetValue(_conditions) ?? [],
            Unconditional = parsed.GetValue(_unconditional) ?? [],
            FirstSeed = parsed.GetValue(_seed) ?? _defaults.FirstSeed,
            Count = parsed.GetValue(_count) ?? _defaults.Count,
            Variation = _variation.Bind(parsed),
            Transition = _transition.Bind(parsed),
            Preset = parsed.GetValue(_preset),
            Overrides = _settings.Bind(parsed),
            Source = _source.Bind(parsed),
            ModelFolder = model.FolderOf(parsed),
            OutFolder = parsed.GetValue(_out) ?? _defaults.OutFolder,
            Batch = parsed.GetValue(_batch) ?? _defaults.Batch,
            Provider = model.ProviderOf(parsed),
            Threads = parsed.GetValue(_threads) ?? _defaults.Threads,
            Normal = parsed.GetValue(_normal) ?? _defaults.Normal,
            Look = _look.Bind(parsed),
            ComputeMap = parsed.GetValue(_computeMap),
            Json = parsed.GetValue(_json),
            CompareFull = parsed.GetValue(_compareFull),
            Quiet = parsed.GetValue(_quiet),
        };

        // An empty name stays, to be refused: dropping the only one would mean all materials.
        private static string[] SplitNames(IEnumerable<string> lists) =>
            lists
                .SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries))
                .ToArray();
    }
}
