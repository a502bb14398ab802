namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The behaviour of the code released with SpeCa, for comparison: the error of one step decides about the next, the
    /// step after a full one is never checked, one error serves the whole batch, and the head takes the forecast.
    /// </summary>
    public sealed record ReleasedSpeCaPolicy : IStepPolicy
    {
        private readonly int _warmUpSteps = 3;
        private readonly int _minimumSpeculativeSteps = 2;
        private readonly int _maximumSpeculativeSteps = 5;

        /// <summary>The threshold; defaults to that of the released DiT sampling script.</summary>
        public AcceptanceThreshold AcceptanceThreshold { get; init; } = new AcceptanceThreshold(0.1f, 0.01f, 0.01f);

        /// <summary>Steps of warm-up, at least 1, in which even steps are full and odd ones trusted.</summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int WarmUpSteps
        {
            get => _warmUpSteps;
            init => _warmUpSteps = AtLeastOne(nameof(WarmUpSteps), value);
        }

        /// <summary>The fewest speculative steps in a row, at least 1; above the most, the most count.</summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int MinimumSpeculativeSteps
        {
            get => _minimumSpeculativeSteps;
            init => _minimumSpeculativeSteps = AtLeastOne(nameof(MinimumSpeculativeSteps), value);
        }

        /// <summary>The most speculative steps in a row, at least 1.</summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int MaximumSpeculativeSteps
        {
            get => _maximumSpeculativeSteps;
            init => _maximumSpeculativeSteps = AtLeastOne(nameof(MaximumSpeculativeSteps), value);
        }

        /// <inheritdoc/>
        public string Name => "speca-released";

        /// <inheritdoc/>
        public ErrorMetric Metric => ErrorMetric.ElementwiseRelativeL1;

        /// <inheritdoc/>
        public bool DecidesForWholeBatch => true;

        /// <inheritdoc/>
        public bool HeadTakesForecast => true;

        /// <inheritdoc/>
        public StepPlan Plan(in SampleProgress progress)
        {
            if (progress.TakenSteps < WarmUpSteps)
            {
                return progress.TakenSteps % 2 == 0 ? StepPlan.Full : StepPlan.Trust;
            }

            if (progress.SpeculativeRun == 0)
            {
                return StepPlan.Trust;
            }

            if (progress.SpeculativeRun >= MaximumSpeculativeSteps)
            {
                return StepPlan.Full;
            }

            if (progress.SpeculativeRun < MinimumSpeculativeSteps)
            {
                return StepPlan.Verify;
            }

            var tooFar = !float.IsNaN(progress.LastError) && !(progress.LastError <= Threshold(progress));
            return tooFar ? StepPlan.Full : StepPlan.Verify;
        }

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => AcceptanceThreshold.At(progress.Fraction);

        /// <inheritdoc/>
        public bool Accepts(in SampleProgress progress, float error) => true;

        private static int AtLeastOne(string setting, int value) =>
            value >= 1 ? value : throw new InvalidSettingException(setting, value, "Choose 1 or more.");
    }
}
