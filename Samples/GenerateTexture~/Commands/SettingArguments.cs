using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that take the place of a preset's values.</summary>
    internal sealed class SettingArguments
    {
        private const int MostSteps = 1000;
        private const float LargestGuidance = 30;

        private readonly Option<int?> _steps = OptionFactory.Number(
            OptionNames.Steps, "Denoising steps (default: the preset's).", 1, MostSteps);

        private readonly Option<float?> _guidance = OptionFactory.Number(
            "--guidance", "Classifier-free guidance scale; 1 switches it off (default: 2, or what prompts need).", 0f, LargestGuidance);

        private readonly Option<TextureSize?> _size = OptionFactory.Size(
            OptionNames.Size, "Texels along x and y, before detail (default: the model's own).");

        private readonly Option<bool> _detail = new(OptionNames.Detail)
        {
            Description = "Enlarge the finished texture by the model's detail stage (default: where the model has one).",
        };

        private readonly Option<bool> _noDetail = new(OptionNames.NoDetail)
        {
            Description = "Leave the texture as it was denoised.",
        };

        private readonly WindowArguments _windows = new();

        private readonly Option<PolicyKind?> _policy = OptionFactory.Choice(
            OptionNames.Policy, "Which steps are skipped (default: the preset's).", PolicyNames.All);

        private readonly Option<float?> _tau = OptionFactory.Number(
            OptionNames.Tau, "Acceptance threshold at pure noise; 0 accepts nothing.", 0f, float.MaxValue, "of 0 or more");

        private readonly Option<float?> _beta = OptionFactory.Number(
            OptionNames.Beta,
            "Factor of the threshold from the first step to the last; below 1 is strict late, above 1 strict early.",
            float.Epsilon,
            float.MaxValue,
            "above 0");

        private readonly Option<int?> _order = OptionFactory.Number(
            OptionNames.Order, "Order of the forecast; 0 reuses the last feature.", 0, ForecastOptions.HighestOrder);

        private readonly Option<float?> _highestTermShare = OptionFactory.Number(
            OptionNames.HighestTermShare, "How much the forecast's term of the highest order counts; less overshoots less.", 0f, 1f, "from 0 to 1");

        private readonly Option<int?> _interval = OptionFactory.Number(
            OptionNames.Interval,
            "With --policy interval: steps from one full step to the next (default: 5).",
            1,
            MostSteps);

        private readonly Option<int?> _maximumRun = OptionFactory.Number(
            OptionNames.MaximumRun, "The most skipped steps in a row.", 1, MostSteps);

        private readonly Option<int?> _maximumRunAtStart = OptionFactory.Number(
            OptionNames.MaximumRunAtStart, "The most skipped steps in a row at the start, from where it changes evenly to --max-run.", 1, MostSteps);

        private readonly Option<int?> _lastFullSteps = OptionFactory.Number(
            OptionNames.LastFullSteps, "Full steps at the end; the first of them corrects the last run.", 0, MostSteps);

        private readonly Option<int?> _verifyEvery = OptionFactory.Number(
            OptionNames.VerifyEvery, "Verify every n-th skipped step and trust those in between.", 1, MostSteps);

        private readonly Option<int?> _warmUp = OptionFactory.Number(
            OptionNames.WarmUp, "Full steps at the start.", 1, MostSteps);

        private readonly Option<SchedulerKind?> _scheduler = OptionFactory.Choice(
            "--scheduler",
            "Sampling method (default: the one that suits the model).",
            [
                ("euler-flow", SchedulerKind.EulerFlow),
                ("ddim", SchedulerKind.Ddim),
                ("dpm++2m", SchedulerKind.DpmSolverPlusPlus2M),
            ]);

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
        [
            _steps, _guidance, _size, _detail, _noDetail, .. _windows.All, _scheduler, _policy, _tau, _beta, _order, _highestTermShare, _warmUp,
            _maximumRun, _maximumRunAtStart, _lastFullSteps, _verifyEvery, _interval,
        ];

        /// <summary>What was given.</summary>
        /// <exception cref="RequestException">Two options contradict each other.</exception>
        public SettingOverrides Bind(ParseResult parsed) => new()
        {
            Steps = parsed.GetValue(_steps),
            Guidance = parsed.GetValue(_guidance),
            Size = parsed.GetValue(_size),
            Detail = DetailOf(parsed.GetValue(_detail), parsed.GetValue(_noDetail)),
            Windows = _windows.Bind(parsed),
            Scheduler = parsed.GetValue(_scheduler),
            Policy = parsed.GetValue(_policy),
            Tau = parsed.GetValue(_tau),
            Beta = parsed.GetValue(_beta),
            Order = parsed.GetValue(_order),
            HighestTermShare = parsed.GetValue(_highestTermShare),
            Interval = parsed.GetValue(_interval),
            MaximumRun = parsed.GetValue(_maximumRun),
            MaximumRunAtStart = parsed.GetValue(_maximumRunAtStart),
            LastFullSteps = parsed.GetValue(_lastFullSteps),
            VerifyEvery = parsed.GetValue(_verifyEvery),
            WarmUp = parsed.GetValue(_warmUp),
        };

        private static bool? DetailOf(bool isAsked, bool isRefused) => (isAsked, isRefused) switch
        {
            (true, true) => throw new RequestException($"{OptionNames.Detail} and {OptionNames.NoDetail} contradict each other. Leave one out."),
            (false, false) => null,
            _ => isAsked,
        };
    }
}
