using System;
using System.Text.Json.Serialization;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Presets
{
    /// <summary>A named point between quality and speed: an acceptance threshold and what belongs to it.</summary>
    public sealed record QualityPreset
    {
        /// <summary>The name by which it is asked for.</summary>
        public string Name { get; init; } = "";

        /// <summary>One sentence for the user.</summary>
        public string Description { get; init; } = "";

        /// <summary>Denoising steps, 1 to 1000.</summary>
        public int Steps { get; init; } = 50;

        /// <summary>The threshold at pure noise; null computes every step in full.</summary>
        public float? Tau0 { get; init; }

        /// <summary>The threshold's factor from the first step to the last.</summary>
        public float Beta { get; init; } = 1;

        /// <summary>The forecast's order.</summary>
        public int Order { get; init; } = 1;

        /// <summary>How much the forecast's term of the highest order counts, 0 to 1.</summary>
        public float HighestTermShare { get; init; } = 1;

        /// <summary>Full steps at the start.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <summary>The most speculative steps in a row.</summary>
        public int MaximumSpeculativeSteps { get; init; } = 8;

        /// <summary>Every how many speculative steps a forecast is verified.</summary>
        public int VerifyEvery { get; init; } = 1;

        /// <summary>Whether full steps correct the latent for the forecasts before them.</summary>
        public bool CorrectsTrajectory { get; init; } = true;

        /// <summary>What it was measured to do; null where it was not.</summary>
        public PresetMeasurement? Measured { get; init; }

        /// <summary>
        /// Steps of the full sampling that the preset stands for at less cost. A fast preset takes fewer steps and skips some
        /// of those, and is still measured against what was given up.
        /// </summary>
        [JsonIgnore]
        public int FullSteps => Math.Max(Steps, Measured?.FullSteps ?? 0);

        /// <summary>
        /// The preset with another order. A share of the highest term was chosen for the order that it goes with, so another
        /// order starts from the whole term.
        /// </summary>
        /// <param name="order">The forecast's order.</param>
        public QualityPreset WithOrder(int order) =>
            order == Order ? this : this with { Order = order, HighestTermShare = 1 };

        /// <summary>The policy that the preset stands for.</summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public IStepPolicy CreatePolicy()
        {
            if (Tau0 == null)
            {
                return AlwaysFullPolicy.Instance;
            }

            return new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(Tau0.Value, Beta),
                WarmUpSteps = WarmUpSteps,
                MaximumSpeculativeSteps = MaximumSpeculativeSteps,
                VerifyEvery = VerifyEvery,
            };
        }

        /// <summary>Settings with the preset's steps, policy and forecast in place of their own.</summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public GenerationSettings ApplyTo(GenerationSettings settings)
        {
            if (Steps < 1 || Steps > Schedulers.MaximumSteps)
            {
                throw new InvalidSettingException(nameof(Steps), Steps, $"Choose 1 to {Schedulers.MaximumSteps} steps.");
            }

            var forecast = settings.Forecast with { Order = Order, HighestTermShare = HighestTermShare, CorrectsTrajectory = CorrectsTrajectory };
            forecast.Validate();
            return settings with { Steps = Steps, Policy = CreatePolicy(), Forecast = forecast };
        }
    }
}
