using System;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>
    /// HiCache (arXiv 2508.16984): the powers of Taylor's series are replaced by Hermite polynomials with contracted
    /// arguments, <c>sigma^i H_i(sigma x)</c>, which grow more slowly. Order 2; x in distances of the last two full steps.
    /// </summary>
    internal sealed record HermiteForecaster(double Sigma) : IForecaster, IForecast
    {
        /// <inheritdoc/>
        public int Kept => 3;

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
            weights.Clear();
            weights[0] = 1;
            if (log.Count < 2)
            {
                return;
            }

            var distance = log.Position(0) - log.Position(1);
            var x = (target - log.Position(0)) / distance;
            var first = Sigma * 2 * Sigma * x;
            weights[0] += first;
            weights[1] -= first;
            if (log.Count < 3)
            {
                return;
            }

            // The second difference over unequal distances, in the unit of the last one.
            var ratio = distance / (log.Position(1) - log.Position(2));
            var scale = 2 / (1 + (1 / ratio));
            var second = Sigma * Sigma * ((4 * Sigma * Sigma * x * x) - 2) / 2 * scale;
            weights[0] += second;
            weights[1] -= second * (1 + ratio);
            weights[2] += second * ratio;
        }
    }
}
