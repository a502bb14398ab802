namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Computes every n-th step in full and trusts the forecast in between: TaylorSeer on the last hidden state (arXiv
    /// 2503.06923), and with forecast order 0 the plain reuse of FORA (arXiv 2407.01425).
    /// </summary>
    public sealed record FixedIntervalPolicy : IStepPolicy
    {
        /// <summary>Makes a policy.</summary>
        /// <param name="interval">Steps from one full step to the next, at least 1.</param>
        /// <param name="warmUpSteps">Full steps at the start, at least 1.</param>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public FixedIntervalPolicy(int interval, int warmUpSteps = 3)
        {
            if (interval < 1)
            {
                throw new InvalidSettingException(nameof(Interval), interval, "Choose an interval of 1 or more steps.");
            }

            if (warmUpSteps < 1)
            {
                throw new InvalidSettingException(nameof(WarmUpSteps), warmUpSteps, "Choose at least 1 full step to forecast from.");
            }

            Interval = interval;
            WarmUpSteps = warmUpSteps;
        }

        /// <summary>Steps from one full step to the next.</summary>
        public int Interval { get; }

        /// <summary>Full steps at the start.</summary>
        public int WarmUpSteps { get; }

        /// <inheritdoc/>
        public string Name => "interval";

        /// <inheritdoc/>
        public ErrorMetric Metric => ErrorMetric.RelativeL2;

        /// <inheritdoc/>
        public bool DecidesForWholeBatch => false;

        /// <inheritdoc/>
        public bool HeadTakesForecast => true;

        /// <inheritdoc/>
        public StepPlan Plan(in SampleProgress progress) =>
            progress.FullSteps < WarmUpSteps || progress.SpeculativeRun >= Interval - 1 ? StepPlan.Full : StepPlan.Trust;

        /// <inheritdoc/>
        public float Threshold(in SampleProgress progress) => float.NaN;

        /// <inheritdoc/>
        public bool Accepts(in SampleProgress progress, float error) => true;
    }
}
