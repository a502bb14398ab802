using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// SpeCa (Liu et al. 2025, arXiv 2509.11628, algorithm 1): forecast, verify with the last block, accept up to the
    /// threshold, and compute a rejected step in full at once. Every sample of a batch decides for itself.
    /// </summary>
    public sealed record SpeCaPolicy : IStepPolicy
    {
        private readonly int _warmUpSteps = 3;
        private readonly int _maximumSpeculativeSteps = 8;
        private readonly int? _maximumSpeculativeStepsAtStart;
        private readonly int _verifyEvery = 1;
        private readonly int _lastFullSteps;

        /// <summary>The acceptance threshold.</summary>
        public AcceptanceThreshold AcceptanceThreshold { get; init; } = new AcceptanceThreshold(0.03f, 3f);

        /// <inheritdoc/>
        public ErrorMetric Metric { get; init; } = ErrorMetric.RelativeL2;

        /// <summary>Full steps at the start, at least 1; 3 in the code released with the paper.</summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int WarmUpSteps
        {
            get => _warmUpSteps;
            init => _warmUpSteps = AtLeastOne(nameof(WarmUpSteps), value);
        }

        /// <summary>The most speculative steps in a row, at least 1.</summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int MaximumSpeculativeSteps
        {
            get => _maximumSpeculativeSteps;
            init => _maximumSpeculativeSteps = AtLeastOne(nameof(MaximumSpeculativeSteps), value);
        }

        /// <summary>
        /// The most speculative steps in a row where a request begins, at least 1; from there to the last step the longest
        /// run changes evenly to <see cref="MaximumSpeculativeSteps"/>. Null for the same throughout. An error in the noise has
        /// more steps before it to grow in than one near the end, so short runs belong to the start.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int? MaximumSpeculativeStepsAtStart
        {
            get => _maximumSpeculativeStepsAtStart;
            init => _maximumSpeculativeStepsAtStart = value == null ? null : AtLeastOne(nameof(MaximumSpeculativeStepsAtStart), value.Value);
        }

        /// <summary>
        /// Every how many speculative steps a forecast is verified, at least 1; those in between are trusted, which
        /// saves their last block.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int VerifyEvery
        {
            get => _verifyEvery;
            init => _verifyEvery = AtLeastOne(nameof(VerifyEvery), value);
        }

        /// <summary>
        /// Full steps at the end, at least 0. With trajectory correction the first of them corrects the last run, which
        /// nothing else would.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 0.</exception>
        public int LastFullSteps
        {
            get => _lastFullSteps;
            init => _lastFullSteps = value >= 0 ? value : throw new InvalidSettingException(nameof(LastFullSteps), value, "Choose 0 or more.");
        }

        /// <inheritdoc/>
        public string Name => "speca";

        /// <inheritdoc/>
        public bool DecidesForWholeBatch => false;

        /// <inheritdoc/>
        public bool HeadTakesForecast => false;

        /// <inheritdoc/>
        public StepPlan Plan(in SampleProgress progress)
        {
            if (progress.FullSteps < WarmUpSteps
                || progress.SpeculativeRun >= LongestRun(progress)
                || progress.Step >= progress.StepCount - LastFullSteps)
            {
                return StepPlan.Full;
            }

            // Where nothing is accepted, nothing may be trusted unseen.
            return (progress.SpeculativeRun + 1) % VerifyEvery == 0 || !(Threshold(progress) > 0) ? StepPlan.Verify : StepPlan.Trust;
        }

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => AcceptanceThreshold.At(progress.Fraction);

        /// <inheritdoc/>
        /// <remarks>A threshold of 0 accepts nothing, not even a forecast whose error is 0: what entered the block may still be off.</remarks>
        public bool Accepts(in SampleProgress progress, float error) => Threshold(progress) is var threshold && threshold > 0 && error <= threshold;

        private int LongestRun(in SampleProgress progress)
        {
            if (!(MaximumSpeculativeStepsAtStart is { } start))
            {
                return MaximumSpeculativeSteps;
            }

            // A float above the largest integer would become the smallest one on some systems.
            var longest = MathF.Round(start + ((MaximumSpeculativeSteps - start) * progress.Fraction));
            return longest < int.MaxValue ? (int)longest : int.MaxValue;
        }

        private static int AtLeastOne(string setting, int value) =>
            value >= 1 ? value : throw new InvalidSettingException(setting, value, "Choose 1 or more.");
    }
}
