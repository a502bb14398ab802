namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The behaviour of the code released with SpeCa, for comparison: the error of one step decides about the next, the
    /// step after a full one is never checked, one error serves the whole batch, and the head takes the forecast.
    /// </summary>
    public sealed record ReleasedSpeCaPolicy : IStepPolicy
    {
        /// <summary>The threshold; defaults to that of the released DiT sampling script.</summary>
        public AcceptanceThreshold AcceptanceThreshold { get; init; } = new AcceptanceThreshold(0.1f, 0.01f, 0.01f);

        /// <summary>Steps of warm-up, in which even steps are full and odd ones trusted.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <summary>The fewest speculative steps in a row.</summary>
        public int MinimumSpeculativeSteps { get; init; } = 2;

        /// <summary>The most speculative steps in a row.</summary>
        public int MaximumSpeculativeSteps { get; init; } = 5;

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

            if (progress.SpeculativeRun < MinimumSpeculativeSteps)
            {
                return StepPlan.Verify;
            }

            // A non-finite error must not pass as small.
            var tooFar = !float.IsNaN(progress.LastError) && !(progress.LastError <= Threshold(progress));
            return tooFar || progress.SpeculativeRun >= MaximumSpeculativeSteps ? StepPlan.Full : StepPlan.Verify;
        }

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => AcceptanceThreshold.At(progress.Fraction);

        /// <inheritdoc/>
        public bool Accepts(in SampleProgress progress, float error) => true;
    }
}
