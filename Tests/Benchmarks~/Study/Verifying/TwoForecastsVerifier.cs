using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>The signal of RACER: how far two forecasts disagree, here those of order 1 and 2. It costs no block.</summary>
    internal sealed record TwoForecastsVerifier : IVerifier
    {
        /// <inheritdoc/>
        public bool ReadsFirstChunk => false;

        /// <inheritdoc/>
        public bool ComputesOutput => false;

        /// <inheritdoc/>
        public (double Error, int Blocks) Verify(
            Transformer transformer, FeatureLayout feature, float[] forecast, FeatureLog log, double target)
        {
            var first = new float[log.Length];
            var second = new float[log.Length];
            log.Forecast(new PolynomialForecaster(1), target, first);
            log.Forecast(new PolynomialForecaster(2), target, second);
            return (Relative.Between(feature.Output(first), feature.Output(second)), 0);
        }
    }
}
