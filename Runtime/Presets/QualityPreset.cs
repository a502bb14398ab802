using System;
using System.Linq;
using System.Text.Json.Serialization;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Presets
{
    /// <summary>A named point between quality and speed: an acceptance threshold and what belongs to it.</summary>
    public sealed record QualityPreset
    {
        /// <summary>The most characters of a name.</summary>
        public const int LongestName = 64;

        private const double LargestFrameBudget = 60000;

        /// <summary>
        /// The name by which it is asked for: 1 to <see cref="LongestName"/> characters, not all of them spaces, without control
        /// characters and path separators.
        /// </summary>
        public string Name { get; init; } = "";

        /// <summary>One sentence for the user.</summary>
        public string Description { get; init; } = "";

        /// <summary>Denoising steps, 1 to 1000.</summary>
        public int Steps { get; init; } = 50;

        /// <summary>The sampling method; null takes the one that suits the model.</summary>
        public SchedulerKind? Scheduler { get; init; }

        /// <summary>The scale of classifier-free guidance, 0 to 30; null leaves it to the request.</summary>
        public float? GuidanceScale { get; init; }

        /// <summary>
        /// What a game may want to spend on textures in every frame, milliseconds, above 0 up to 60000; null for no
        /// suggestion. It changes no texture.
        /// </summary>
        public double? FrameBudgetMilliseconds { get; init; }

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

        /// <summary>
        /// The most speculative steps in a row where a request begins, from where it changes evenly; null for the same
        /// throughout.
        /// </summary>
        public int? MaximumSpeculativeStepsAtStart { get; init; }

        /// <summary>Every how many speculative steps a forecast is verified.</summary>
        public int VerifyEvery { get; init; } = 1;

        /// <summary>Full steps at the end, so that the last run is corrected too.</summary>
        public int LastFullSteps { get; init; } = 1;

        /// <summary>Whether full steps correct the latent for the forecasts before them.</summary>
        public bool CorrectsTrajectory { get; init; } = true;

        /// <summary>What it was measured to do; null where it was not.</summary>
        public PresetMeasurement? Measured { get; init; }

        /// <summary>Fields of a file that this version does not know.</summary>
        [JsonExtensionData]
        [JsonInclude]
        internal UnknownFields? Unknown { get; set; }

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

        /// <summary>
        /// The preset with another longest run, the same throughout. Where runs begin was chosen for where they end.
        /// </summary>
        /// <param name="steps">The most speculative steps in a row.</param>
        public QualityPreset WithLongestRun(int steps) => steps == MaximumSpeculativeSteps
            ? this
            : this with { MaximumSpeculativeSteps = steps, MaximumSpeculativeStepsAtStart = null };

        /// <summary>
        /// The preset as one that was not measured, as after a change of its values; still counted against the same full
        /// sampling.
        /// </summary>
        public QualityPreset WithoutMeasurement() =>
            this with { Measured = Measured is { FullSteps: > 0 } measured ? new PresetMeasurement { FullSteps = measured.FullSteps } : null };

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
                MaximumSpeculativeStepsAtStart = MaximumSpeculativeStepsAtStart,
                LastFullSteps = LastFullSteps,
                VerifyEvery = VerifyEvery,
            };
        }

        /// <summary>
        /// Settings with the preset's steps, policy and forecast in place of their own, and with its sampling method and guidance
        /// scale where it has any.
        /// </summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public GenerationSettings ApplyTo(GenerationSettings settings)
        {
            CheckRanges();
            var forecast = settings.Forecast with { Order = Order, HighestTermShare = HighestTermShare, CorrectsTrajectory = CorrectsTrajectory };
            forecast.Validate();
            return settings with
            {
                Steps = Steps,
                Policy = CreatePolicy(),
                Forecast = forecast,
                Scheduler = Scheduler ?? settings.Scheduler,
                GuidanceScale = GuidanceScale ?? settings.GuidanceScale,
            };
        }

        /// <summary>Checks the name and every value, those that only matter with a threshold among them.</summary>
        /// <exception cref="InvalidSettingException">One cannot work; its message names the field.</exception>
        public void Validate()
        {
            CheckName();
            _ = (this with { Tau0 = Tau0 ?? 0 }).ApplyTo(new GenerationSettings());
            Measured?.Validate();
        }

        private void CheckName()
        {
            // JSON can put a null where the type has none.
            if (string.IsNullOrWhiteSpace(Name))
            {
                throw new InvalidSettingException(nameof(Name), "empty", "Give the preset a name.");
            }

            if (Name.Length > LongestName)
            {
                throw new InvalidSettingException(nameof(Name), $"{Name.Length} characters long", $"Use up to {LongestName}.");
            }

            if (Name.Any(character => char.IsControl(character) || character is '/' or '\\'))
            {
                throw new InvalidSettingException(nameof(Name), $"'{Name}'", "Leave out control characters and path separators.");
            }
        }

        private void CheckRanges()
        {
            if (Steps < 1 || Steps > Schedulers.MaximumSteps)
            {
                throw new InvalidSettingException(nameof(Steps), Steps, $"Choose 1 to {Schedulers.MaximumSteps} steps.");
            }

            if (Scheduler is { } scheduler && scheduler is < SchedulerKind.EulerFlow or > SchedulerKind.DpmSolverPlusPlus2M)
            {
                throw new InvalidSettingException(nameof(Scheduler), scheduler, "Choose EulerFlow, Ddim or DpmSolverPlusPlus2M.");
            }

            if (GuidanceScale is { } scale)
            {
                GenerationSettings.CheckGuidanceScale(scale);
            }

            if (FrameBudgetMilliseconds is { } budget && !(budget > 0 && budget <= LargestFrameBudget))
            {
                throw new InvalidSettingException(nameof(FrameBudgetMilliseconds), budget, $"Choose a time above 0 ms up to {LargestFrameBudget} ms.");
            }
        }
    }
}
