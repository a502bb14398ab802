namespace SpeCa.Runtime.Speculation
{
    /// <summary>Computes every step in full: the reference that all others are measured against.</summary>
    public sealed record AlwaysFullPolicy : IStepPolicy
    {
        private AlwaysFullPolicy()
        {
        }

        /// <summary>The policy.</summary>
        public static AlwaysFullPolicy Instance { get; } = new AlwaysFullPolicy();

        /// <inheritdoc/>
        public string Name => "full";

        /// <inheritdoc/>
        public ErrorMetric Metric => ErrorMetric.RelativeL2;

        /// <inheritdoc/>
        public bool DecidesForWholeBatch => false;

        /// <inheritdoc/>
        public bool HeadTakesForecast => false;

        /// <inheritdoc/>
        public StepPlan Plan(in SampleProgress progress) => StepPlan.Full;

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => float.NaN;

        /// <inheritdoc/>
        public bool Accepts(in SampleProgress progress, float error) => false;
    }
}
