using System;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>The runtime's own: Newton's polynomial, its highest term counting in part.</summary>
    internal sealed record PolynomialForecaster(int Order, double HighestTermShare = 1) : IForecaster, IForecast
    {
        /// <inheritdoc/>
        public int Kept => Order + 1;

        /// <inheritdoc/>
        public IForecast Start() => this;

        /// <inheritdoc/>
        public void Learn(FeatureLog log, double position, ReadOnlySpan<float> feature)
        {
            // The weights depend on positions alone.
        }

        /// <inheritdoc/>
        public void Weigh(FeatureLog log, double target, Span<double> weights)
        {
            var count = Math.Min(Kept, log.Count);
            Span<double> positions = stackalloc double[count];
            log.CopyPositions(positions);
            weights.Clear();
            ForecastWeights.Compute(
                positions, target, ForecastBasis.Newton, weights[..count], count == Kept ? HighestTermShare : 1);
        }
    }
}
