using System;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>The forecasts of one request. All are weighted sums of kept features.</summary>
    internal interface IForecast
    {
        /// <summary>Learns from a full step, before its feature is kept.</summary>
        void Learn(FeatureLog log, double position, ReadOnlySpan<float> feature);

        /// <summary>Gives the weights of the kept features, the newest first.</summary>
        /// <param name="log">At least one feature.</param>
        /// <param name="target">The position to forecast.</param>
        /// <param name="weights">As many as there are features.</param>
        void Weigh(FeatureLog log, double target, Span<double> weights);
    }
}
