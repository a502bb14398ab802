namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Decides which steps of a sample are computed and which forecasts are good enough. A policy holds settings only;
    /// what it decides from is in the <see cref="SampleProgress"/>, so one instance serves any number of requests.
    /// </summary>
    public interface IStepPolicy
    {
        /// <summary>What the policy is called on the command line and in reports.</summary>
        string Name { get; }

        /// <summary>The verification error's metric.</summary>
        ErrorMetric Metric { get; }

        /// <summary>Whether one error, the mean over the samples, serves the whole batch.</summary>
        bool DecidesForWholeBatch { get; }

        /// <summary>Whether the head of a verified step takes the forecast in place of the last block's computed output.</summary>
        bool HeadTakesForecast { get; }

        /// <summary>
        /// Plans a step. Where nothing has been computed yet, or on a <see cref="StepPlan.Full"/>, the step is full.
        /// </summary>
        StepPlan Plan(in SampleProgress progress);

        /// <summary>The acceptance threshold at a step; NaN for policies without one.</summary>
        float Threshold(in SampleProgress progress);

        /// <summary>Whether a verified forecast is used; if not, the same step is computed in full.</summary>
        /// <param name="progress">Where the sample stands.</param>
        /// <param name="error">The verification error, always finite: a non-finite one is rejected unasked.</param>
        bool Accepts(in SampleProgress progress, float error);
    }
}
