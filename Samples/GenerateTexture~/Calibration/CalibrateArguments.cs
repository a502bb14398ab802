using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options of the command <c>calibrate</c>.</summary>
    internal sealed class CalibrateArguments(ModelArguments model)
    {
        private const string TargetPsnr = "--target-psnr";
        private const string TargetLoss = "--target-loss";
        private const string TargetSpeedup = "--target-speedup";
        private const string Measure = "--measure";
        private const double Percent = 100;
        private const int MostSteps = 1000;
        private const int MostSeeds = 1000;
        private const int MostCandidates = 1000;
        private const double MostMinutes = 10_000;

        private readonly Option<double?> _psnr = OptionFactory.Number(
            TargetPsnr, "Find the fastest preset with at least this PSNR for 95 of 100 textures, dB.", 0.0, double.MaxValue, "of dB, for example 32");

        private readonly Option<double?> _loss = OptionFactory.Number(
            TargetLoss, "Find the fastest preset with at most this perceptual loss (1 - SSIM) for 95 of 100 textures, percent.", 0.0, Percent);

        private readonly Option<double?> _speedup = OptionFactory.Number(
            TargetSpeedup, "Find the best preset that takes this many times fewer blocks.", 1.0, double.MaxValue, "above 1");

        private readonly Option<string?> _measure = new(Measure)
        {
            Description = "Choose nothing, but measure this preset on the held-out textures.",
            HelpName = "NAME|FILE",
        };

        private readonly Option<string?> _name = new("--name")
        {
            Description = "The preset's name (default: calibrated).",
            HelpName = "NAME",
        };

        private readonly Option<string?> _description = new("--description")
        {
            Description = "The preset's description (default: the target).",
            HelpName = "TEXT",
        };

        private readonly Option<string[]> _materials = new(OptionNames.Material, "--materials", "-m")
        {
            Description = "Materials to calibrate on; repeat it or separate names with commas (default: all).",
            HelpName = "NAME",
        };

        private readonly Option<string[]> _prompts = new(OptionNames.Prompt)
        {
            Description = "What to calibrate on in words, for models with a text encoder; repeat it for several.",
            HelpName = "TEXT",
            AllowMultipleArgumentsPerToken = false,
        };

        private readonly Option<string?> _negativePrompt = new(OptionNames.NegativePrompt)
        {
            Description = "What guidance leads away from (default: nothing in particular).",
            HelpName = "TEXT",
        };

        private readonly Option<NamedFile[]?> _conditions = OptionFactory.NamedFiles(
            OptionNames.Condition, "Array for a conditioning input of the model; repeat it for every input.");

        private readonly Option<NamedFile[]?> _unconditional = OptionFactory.NamedFiles(
            OptionNames.Unconditional, "The same for the unconditional branch of guidance.");

        private readonly Option<ulong?> _firstSeed = OptionFactory.Number(
            OptionNames.Seed, "The first seed of the search (default: 301).", ulong.MinValue, ulong.MaxValue);

        private readonly Option<ulong?> _heldOutSeed = OptionFactory.Number(
            "--held-out-seed", "The first seed of the held-out checks (default: 8101).", ulong.MinValue, ulong.MaxValue);

        private readonly Option<int?> _seeds = OptionFactory.Number(
            "--seeds", "Seeds of every material, in the search and in each held-out check (default: 2).", 1, MostSeeds);

        private readonly Option<int?> _heldOutSeeds = OptionFactory.Number(
            "--held-out-seeds", "Seeds of every material in each held-out check (default: as --seeds).", 1, MostSeeds);

        private readonly Option<int?> _steps = OptionFactory.Number(
            OptionNames.Steps, "Steps of the full sampling that all is measured against (default: 50).", 4, MostSteps);

        private readonly Option<float?> _guidance = OptionFactory.Number(
            "--guidance", "Classifier-free guidance scale, kept in the preset (default: the model's, and left open).", 0f, 30f);

        private readonly Option<int?> _candidates = OptionFactory.Number(
            "--candidates", "Candidates to begin with (default: 32; with --quick 16).", 4, MostCandidates);

        private readonly Option<double?> _minutes = OptionFactory.Number(
            "--minutes", "When the search ends with what it has (default: when it is done).", double.Epsilon, MostMinutes, $"above 0, up to {MostMinutes}");

        private readonly Option<int?> _batch = OptionFactory.Number(
            OptionNames.Batch, "Textures that the search computes together (default: 4).", 1, TextureGenerator.LargestBatch);

        private readonly Option<int?> _threads = OptionFactory.Number(
            "--threads", "Threads of the processor; 0 takes one per core (default: 0).", 0, 1024);

        private readonly Option<bool> _isQuick = new("--quick") { Description = "Half the materials and candidates: about a minute, and less sure." };

        private readonly Option<string?> _out = new(OptionNames.Out, "-o")
        {
            Description = "The preset's file (default: the name with .json).",
            HelpName = "FILE",
        };

        private readonly Option<bool> _json = new("--json") { Description = "Write the whole curve beside the preset, as NAME.calibration.json." };

        private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print only warnings and errors." };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
        [
            _psnr, _loss, _speedup, _measure, _name, _description, _materials, _prompts, _negativePrompt, _conditions, _unconditional,
            _firstSeed, _heldOutSeed, _seeds, _heldOutSeeds, _steps, _guidance, _candidates, _minutes, _isQuick, model.Model, _out, _batch,
            model.Provider, _threads, _json, _quiet,
        ];

        /// <summary>What was asked for.</summary>
        /// <exception cref="RequestException">Not one target or preset is given.</exception>
        /// <exception cref="Runtime.InvalidSettingException">A value is out of range.</exception>
        public CalibrateOptions Bind(ParseResult parsed)
        {
            var calibration = CalibrationOf(parsed);
            calibration.Validate();
            return new CalibrateOptions
            {
                Target = TargetOf(parsed),
                Measured = parsed.GetValue(_measure),
                Calibration = calibration,
                Making = new GenerateOptions
                {
                    Materials = (parsed.GetValue(_materials) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries)).ToArray(),
                    Prompts = parsed.GetValue(_prompts) ?? [],
                    NegativePrompt = parsed.GetValue(_negativePrompt),
                    Conditions = parsed.GetValue(_conditions) ?? [],
                    Unconditional = parsed.GetValue(_unconditional) ?? [],
                    Overrides = new SettingOverrides { Guidance = parsed.GetValue(_guidance) },
                    ModelFolder = model.FolderOf(parsed),
                    Provider = model.ProviderOf(parsed),
                    Threads = parsed.GetValue(_threads) ?? 0,
                },
                OutFile = parsed.GetValue(_out),
                Json = parsed.GetValue(_json),
                Quiet = parsed.GetValue(_quiet),
            };
        }

        private CalibrationOptions CalibrationOf(ParseResult parsed)
        {
            var defaults = parsed.GetValue(_isQuick) ? CalibrationOptions.Quick : new CalibrationOptions();
            var first = parsed.GetValue(_firstSeed) ?? defaults.SearchSeeds[0];
            var seeds = parsed.GetValue(_seeds) ?? defaults.SearchSeeds.Count;
            if (ulong.MaxValue - first < (ulong)seeds)
            {
                throw new RequestException($"{OptionNames.Seed} {first} leaves no room for {seeds} seeds. Choose a smaller one.");
            }

            return defaults with
            {
                Name = parsed.GetValue(_name) ?? defaults.Name,
                Description = parsed.GetValue(_description) ?? defaults.Description,
                SearchSeeds = Enumerable.Range(0, seeds).Select(index => first + (ulong)index).ToArray(),
                FirstHeldOutSeed = parsed.GetValue(_heldOutSeed) ?? defaults.FirstHeldOutSeed,
                HeldOutSeeds = parsed.GetValue(_heldOutSeeds) ?? parsed.GetValue(_seeds) ?? defaults.HeldOutSeeds,
                FullSteps = parsed.GetValue(_steps) ?? defaults.FullSteps,
                GuidanceScale = parsed.GetValue(_guidance),
                MaximumCandidates = parsed.GetValue(_candidates) ?? defaults.MaximumCandidates,
                BatchSize = parsed.GetValue(_batch) ?? defaults.BatchSize,
                TimeLimit = parsed.GetValue(_minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            };
        }

        private CalibrationTarget? TargetOf(ParseResult parsed)
        {
            CalibrationTarget?[] targets =
            [
                parsed.GetValue(_psnr) is { } psnr ? CalibrationTarget.MinimumPsnr(psnr) : null,
                parsed.GetValue(_loss) is { } loss ? CalibrationTarget.MaximumPerceptualLoss(loss / Percent) : null,
                parsed.GetValue(_speedup) is { } speedup ? CalibrationTarget.MinimumSpeedup(speedup) : null,
            ];
            var given = targets.OfType<CalibrationTarget>().ToArray();
            var isMeasured = parsed.GetValue(_measure) != null;
            return given.Length + (isMeasured ? 1 : 0) == 1
                ? given.FirstOrDefault()
                : throw new RequestException($"Give one of {TargetPsnr}, {TargetLoss} and {TargetSpeedup}, what the preset is to hold, or {Measure}.");
        }
    }
}
