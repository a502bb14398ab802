using System;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The features that the samples of a request left behind, and the last block's output of every sample that the head is
    /// to read: where they are kept, forecast and compared. Sub-batches lie in the first rows of the workspace.
    /// </summary>
    internal interface IFeatureMemory
    {
        /// <summary>Whether a sample has left anything behind that can be forecast from.</summary>
        bool HasAny(int sample);

        /// <summary>Prepares the weights of a sample's forecasts at a position.</summary>
        void Plan(int sample, double position);

        /// <summary>Forecasts the last block's outputs of some samples, and keeps them for the head.</summary>
        void Trust(SampleSelection samples);

        /// <summary>Puts forecasts of the last block's inputs where the block reads them.</summary>
        void Forecast(SampleSelection samples);

        /// <summary>
        /// The errors of the forecasts of the last block's outputs against the computed ones, place by place; the samples are
        /// those that were forecast before the block ran.
        /// </summary>
        void Measure(ErrorMetric metric, SampleSelection samples, Span<float> errors);

        /// <summary>Keeps the computed outputs of some samples for the head, for as long as the sub-batch lies there.</summary>
        void KeepComputed(SampleSelection samples);

        /// <summary>Keeps forecast outputs for the head, of samples that were forecast before the block ran.</summary>
        void KeepForecast(SampleSelection samples);

        /// <summary>Adds features to the samples' histories, for as long as the sub-batch lies where it was computed.</summary>
        void Record(SampleSelection samples, double position);

        /// <summary>Puts what was kept for the head, of all samples, where it reads it.</summary>
        void LoadHead();

        /// <summary>Keeps what lies where the head reads it, of all samples, before these rows are used again.</summary>
        void HoldHead();

        /// <summary>Carries a sample's features to or from an archive, the same bytes wherever they are kept.</summary>
        void Transfer(StateArchive archive, int sample);
    }
}
