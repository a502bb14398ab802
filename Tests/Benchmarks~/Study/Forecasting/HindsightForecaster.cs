using System;
using System.Numerics.Tensors;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>
    /// Order 2 whose highest term counts as much as would have been best at the full steps so far (least squares at each,
    /// then smoothed): the order is chosen by past error, without steps between orders.
    /// </summary>
    /// <param name="Share">The share before the first full step to learn from.</param>
    /// <param name="Memory">How much of what was learnt before is kept at a full step, 0 to 1.</param>
    /// <param name="Whole">Whether the share is rounded to 0 or 1, that is, to order 1 or 2.</param>
    internal sealed record HindsightForecaster(double Share, double Memory, bool Whole = false) : IForecaster
    {
        /// <inheritdoc/>
        public int Kept => 3;

        /// <inheritdoc/>
        public IForecast Start() => new Forecast(this);

        private sealed class Forecast : IForecast
        {
            private readonly HindsightForecaster _settings;
            private double _share;
            private float[] _first = [];
            private float[] _term = [];

            public Forecast(HindsightForecaster settings)
            {
                _settings = settings;
                _share = settings.Share;
            }

            public void Learn(FeatureLog log, double position, ReadOnlySpan<float> feature)
            {
                if (log.Count < 3)
                {
                    return;
                }

                _first = _first.Length == 0 ? new float[log.Length] : _first;
                _term = _term.Length == 0 ? new float[log.Length] : _term;
                log.Forecast(new PolynomialForecaster(1), position, _first);
                log.Forecast(new PolynomialForecaster(2), position, _term);
                TensorPrimitives.Subtract<float>(_term, _first, _term);
                TensorPrimitives.Subtract(feature, _first, _first);
                var size = (double)TensorPrimitives.SumOfSquares<float>(_term);
                if (size > 0)
                {
                    var best = Math.Clamp(TensorPrimitives.Dot<float>(_first, _term) / size, 0, 1);
                    _share = (_settings.Memory * _share) + ((1 - _settings.Memory) * best);
                }
            }

            public void Weigh(FeatureLog log, double target, Span<double> weights) =>
                new PolynomialForecaster(2, _settings.Whole ? Math.Round(_share) : _share).Weigh(log, target, weights);
        }
    }
}
