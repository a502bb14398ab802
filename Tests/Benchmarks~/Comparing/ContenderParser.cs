using System;
using System.Collections.Generic;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>
    /// Reads contenders, <c>method:setting=value,...</c>, for example <c>taylor:interval=4,order=2</c>. Any may name
    /// <c>steps</c> and a <c>scheduler</c> (euler, dpm).
    /// </summary>
    internal sealed class ContenderParser
    {
        // What was measured before the runtime kept a fourth difference.
        private const int MeasuredOrder = 3;

        private readonly PresetCatalog _presets;
        private readonly GenerationSettings _full;
        private readonly Dictionary<string, Func<SettingList, GenerationSettings, string, Contender>> _methods;

        /// <param name="presets">The model's presets.</param>
        /// <param name="full">Full sampling: what all contenders start from and are measured against.</param>
        public ContenderParser(PresetCatalog presets, GenerationSettings full)
        {
            _presets = presets;
            _full = full;
            _methods = new()
            {
                ["full"] = Full,
                ["speca"] = SpeCa,
                ["released"] = Released,
                ["fora"] = (list, sampling, name) => Interval(list, sampling, name, 0),
                ["taylor"] = (list, sampling, name) => Interval(list, sampling, name, list.Whole("order", 1)),
                ["teacache"] = TeaCache,
                ["first-block"] = FirstBlock,
                ["foca"] = FoCa,
            };
        }

        /// <summary>Reads one contender.</summary>
        /// <exception cref="InvalidSettingException">It is not written as it should be, or a value is out of range.</exception>
        public Contender Parse(string text)
        {
            var parts = text.Split(':', 2);
            if (parts[0] == "preset")
            {
                return Preset(text, parts.Length > 1 ? parts[1] : "");
            }

            if (!_methods.TryGetValue(parts[0], out var method))
            {
                throw new InvalidSettingException(
                    "Candidate", $"'{text}'", $"Begin with preset, {string.Join(", ", _methods.Keys)} and a colon.");
            }

            var list = new SettingList(text, parts.Length > 1 ? parts[1] : "");
            var sampling = Sampling(list, _full.Steps);
            var contender = method(list, sampling, text);
            list.Close();
            return contender;
        }

        private GenerationSettings Sampling(SettingList list, int steps)
        {
            var sampling = _full with { Steps = list.Whole("steps", steps), Scheduler = list.Scheduler() ?? _full.Scheduler };
            return sampling.Steps is >= 1 and <= 1000
                ? sampling
                : throw new InvalidSettingException("Steps", sampling.Steps, "Choose 1 to 1000.");
        }

        private Contender Preset(string text, string rest)
        {
            var parts = rest.Split(',', 2);
            var preset = _presets.Find(parts[0]);
            var list = new SettingList(text, parts.Length > 1 ? parts[1] : "");
            var contender = SpeCa(list, Sampling(list, preset.Steps), text, preset);
            list.Close();
            return contender;
        }

        private static Contender Full(SettingList list, GenerationSettings sampling, string text) =>
            new(text, MethodNames.OfPlain(sampling.Scheduler), sampling);

        private Contender SpeCa(SettingList list, GenerationSettings sampling, string text) =>
            SpeCa(list, sampling, text, new QualityPreset { Tau0 = 0.03f, Beta = 3 });

        private Contender SpeCa(SettingList list, GenerationSettings sampling, string text, QualityPreset preset)
        {
            var shaped = preset
                .WithOrder(list.Whole("order", preset.Order))
                .WithLongestRun(list.Whole("run", preset.MaximumSpeculativeSteps));
            var settings = (shaped with
            {
                Steps = sampling.Steps,
                Tau0 = preset.Tau0 is { } tau ? (float)list.Number("tau", tau) : null,
                Beta = (float)list.Number("beta", preset.Beta),
                HighestTermShare = (float)list.Number("share", shaped.HighestTermShare),
                WarmUpSteps = list.Whole("warmup", preset.WarmUpSteps),
                MaximumSpeculativeStepsAtStart = StartOf(list, shaped),
                LastFullSteps = list.Whole("last", preset.LastFullSteps),
                VerifyEvery = list.Whole("verify", preset.VerifyEvery),
                CorrectsTrajectory = list.Switch("correct", preset.CorrectsTrajectory),
            }).ApplyTo(sampling);
            return new Contender(text, MethodNames.OfSpeCa(sampling.Scheduler), settings);
        }

        private static int? StartOf(SettingList list, QualityPreset preset) =>
            list.Whole("start", preset.MaximumSpeculativeStepsAtStart ?? 0) is > 0 and var start ? start : null;

        private static Contender Released(SettingList list, GenerationSettings sampling, string text) =>
            new(text, MethodNames.Released, sampling with
            {
                Policy = new ReleasedSpeCaPolicy
                {
                    AcceptanceThreshold = new AcceptanceThreshold(
                        (float)list.Number("tau", 0.1), (float)list.Number("beta", 0.01), (float)list.Number("floor", 0.01)),
                    MinimumSpeculativeSteps = list.Whole("least", 2),
                    MaximumSpeculativeSteps = list.Whole("most", 5),
                },
                Forecast = Checked(new ForecastOptions
                {
                    Order = list.Whole("order", MeasuredOrder),
                    Basis = ForecastBasis.Taylor,
                    Coordinate = ForecastCoordinate.StepIndex,
                }),
            });

        private static Contender Interval(SettingList list, GenerationSettings sampling, string text, int order)
        {
            var method = order switch { 0 => MethodNames.Fora, 1 => MethodNames.TaylorOne, _ => MethodNames.TaylorHigher };
            return new Contender(text, method, sampling with
            {
                Policy = new FixedIntervalPolicy(list.Whole("interval", 4), list.Whole("warmup", 3)),
                Forecast = Checked(new ForecastOptions { Order = order, CorrectsTrajectory = list.Switch("correct", false) }),
            });
        }

        private static Contender TeaCache(SettingList list, GenerationSettings sampling, string text) =>
            new(text, MethodNames.TeaCache, sampling)
            {
                Baseline = new TeaCache
                {
                    Threshold = NotNegative(list.Number("threshold", 0.1)),
                    LastStepFull = list.Switch("last", true),
                },
            };

        private static Contender FirstBlock(SettingList list, GenerationSettings sampling, string text) =>
            new(text, MethodNames.FirstBlock, sampling)
            {
                Baseline = new FirstBlockCache { Threshold = NotNegative(list.Number("threshold", 0.1)) },
            };

        private static Contender FoCa(SettingList list, GenerationSettings sampling, string text) =>
            new(text, MethodNames.FoCa, sampling)
            {
                Baseline = new FoCa { Interval = list.Whole("interval", 4), WarmUpSteps = list.Whole("warmup", 3) },
            };

        private static double NotNegative(double threshold) =>
            threshold >= 0 ? threshold : throw new InvalidSettingException("threshold", threshold, "Choose 0 or more.");

        private static ForecastOptions Checked(ForecastOptions options)
        {
            options.Validate();
            return options;
        }
    }
}
