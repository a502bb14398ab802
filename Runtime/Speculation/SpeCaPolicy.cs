namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// SpeCa (Liu et al. 2025, arXiv 2509.11628, algorithm 1): forecast, verify with the last block, accept up to the
    /// threshold, and compute a rejected step in full at once. Every sample of a batch decides for itself.
    /// </summary>
    public sealed record SpeCaPolicy : IStepPolicy
    {
        /// <summary>The acceptance threshold.</summary>
        public AcceptanceThreshold AcceptanceThreshold { get; init; } = new AcceptanceThreshold(0.03f, 3f);

        /// <inheritdoc/>
        public ErrorMetric Metric { get; init; } = ErrorMetric.RelativeL2;

        /// <summary>Full steps at the start, at least 1; 3 in the code released with the paper.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <summary>The most speculative steps in a row, at least 1.</summary>
        public int MaximumSpeculativeSteps { get; init; } = 8;

        /// <summary>
        /// Every how many speculative steps a forecast is verified, at least 1; those in between are trusted, which
        /// saves their last block.
        /// </summary>
        public int VerifyEvery { get; init; } = 1;

        /// <summary>Whether the last step is always computed in full.</summary>
        public bool LastStepFull { get; init; }

        /// <inheritdoc/>
        public string Name => "speca";

        /// <inheritdoc/>
        public bool DecidesForWholeBatch => false;

        /// <inheritdoc/>
        public bool HeadTakesForecast => false;

        /// <summary>Checks the ranges.</summary>
        /// <returns>This policy.</returns>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public SpeCaPolicy Validated()
        {
            RequireAtLeastOne(nameof(WarmUpSteps), WarmUpSteps);
            RequireAtLeastOne(nameof(MaximumSpeculativeSteps), MaximumSpeculativeSteps);
            RequireAtLeastOne(nameof(VerifyEvery), VerifyEvery);
            return this;
        }

        /// <inheritdoc/>
        public StepPlan Plan(in SampleProgress progress)
        {
            if (progress.FullSteps < WarmUpSteps
                || progress.SpeculativeRun >= MaximumSpeculativeSteps
                || (LastStepFull && progress.IsLast))
            {
                return StepPlan.Full;
            }

            return (progress.SpeculativeRun + 1) % VerifyEvery == 0 ? StepPlan.Verify : StepPlan.Trust;
        }

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => AcceptanceThreshold.At(progress.Fraction);

        /// <inheritdoc/>
        public bool Accepts(in SampleProgress progress, float error) => error <= Threshold(progress);

        private static void RequireAtLeastOne(string setting, int value)
        {
            if (value < 1)
            {
                throw new InvalidSettingException(setting, value, "Choose 1 or more.");
            }
        }
    }
}
