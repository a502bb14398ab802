using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The options that say what a model predicts and how its noise grew in training.</summary>
    internal sealed class ScheduleArguments
    {
        // What exported flow transformers take most often: a training timestep of 0 to 1000.
        private const float UsualTimestepScale = 1000;
        private const float LargestBeta = 0.9999f;

        private static readonly NoiseScheduleDescription _defaults = new();

        private readonly Option<PredictionType?> _prediction = OptionFactory.Choice(
            "--prediction",
            "What the model predicts (default: flow; epsilon where it learned a variance too).",
            [("flow", PredictionType.Flow), ("epsilon", PredictionType.Epsilon), ("v", PredictionType.V)]);

        private readonly Option<NoiseScheduleKind?> _schedule = OptionFactory.Choice(
            "--schedule",
            "The noise schedule of its training (default: flow for flow, else linear-beta).",
            [
                ("flow", NoiseScheduleKind.Flow),
                ("linear-beta", NoiseScheduleKind.LinearBeta),
                ("scaled-linear-beta", NoiseScheduleKind.ScaledLinearBeta),
                ("cosine", NoiseScheduleKind.Cosine),
            ]);

        private readonly Option<float?> _shift = OptionFactory.Number(
            "--shift", "Timestep shift of a flow schedule (default: 1).", float.Epsilon, float.MaxValue, "above 0");

        private readonly Option<float?> _timestepScale = OptionFactory.Number(
            "--timestep-scale",
            "What a flow model's timestep input is at pure noise, 1 or 1000 (default: 1000).",
            float.Epsilon,
            float.MaxValue,
            "above 0");

        private readonly Option<float?> _betaStart = OptionFactory.Number(
            "--beta-start",
            "The first beta of a beta schedule (default: 0.0001).",
            float.Epsilon,
            LargestBeta,
            "above 0 and below 1");

        private readonly Option<float?> _betaEnd = OptionFactory.Number(
            "--beta-end",
            "The last beta of a beta schedule (default: 0.02).",
            float.Epsilon,
            LargestBeta,
            "above 0 and below 1");

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All => [_prediction, _schedule, _shift, _timestepScale, _betaStart, _betaEnd];

        /// <summary>What the model predicts; null leaves it to what is found in the model.</summary>
        public PredictionType? PredictionOf(ParseResult parsed) => parsed.GetValue(_prediction);

        /// <summary>The noise schedule; null takes the one that is usual for the prediction.</summary>
        /// <exception cref="RequestException">Options contradict each other.</exception>
        public NoiseScheduleDescription? ScheduleOf(ParseResult parsed)
        {
            Option[] flowOptions = [_shift, _timestepScale];
            Option[] betaOptions = [_betaStart, _betaEnd];
            var isFlowMeant = flowOptions.Any(IsGiven);
            var isBetaMeant = betaOptions.Any(IsGiven);
            var kind = parsed.GetValue(_schedule) ?? KindOf(parsed.GetValue(_prediction));
            kind ??= isFlowMeant ? NoiseScheduleKind.Flow : isBetaMeant ? NoiseScheduleKind.LinearBeta : null;
            if (kind == null)
            {
                return null;
            }

            Refuse(betaOptions, !HasBetas(kind.Value), "linear-beta or scaled-linear-beta");
            Refuse(flowOptions, kind != NoiseScheduleKind.Flow, "flow");
            return new NoiseScheduleDescription
            {
                Kind = kind.Value,
                Shift = parsed.GetValue(_shift) ?? _defaults.Shift,
                TimestepScale = parsed.GetValue(_timestepScale)
                    ?? (kind == NoiseScheduleKind.Flow ? UsualTimestepScale : _defaults.TimestepScale),
                BetaStart = parsed.GetValue(_betaStart) ?? _defaults.BetaStart,
                BetaEnd = parsed.GetValue(_betaEnd) ?? _defaults.BetaEnd,
            };

            bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };

            void Refuse(IEnumerable<Option> options, bool isWrong, string schedule)
            {
                if (isWrong && options.FirstOrDefault(IsGiven) is { } option)
                {
                    throw new RequestException(
                        $"{option.Name} goes with {_schedule.Name} {schedule}. Name that, or leave {option.Name} out.");
                }
            }
        }

        private static bool HasBetas(NoiseScheduleKind kind) =>
            kind is NoiseScheduleKind.LinearBeta or NoiseScheduleKind.ScaledLinearBeta;

        private static NoiseScheduleKind? KindOf(PredictionType? prediction) => prediction switch
        {
            null => null,
            PredictionType.Flow => NoiseScheduleKind.Flow,
            _ => NoiseScheduleKind.LinearBeta,
        };
    }
}
