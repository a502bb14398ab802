using System;
using System.Numerics.Tensors;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>
    /// Dynamic mode decomposition with one mode: the last two slopes give the rate at which slopes grow or decay
    /// (least squares), and the forecast lets the last one go on at it.
    /// </summary>
    internal sealed record SlopeModeForecaster : IForecaster
    {
        /// <inheritdoc/>
        public int Kept => 3;

        /// <inheritdoc/>
        public IForecast Start() => new Forecast();

        private sealed class Forecast : IForecast
        {
            private float[] _slope = [];
            private float[] _before = [];
            private double _rate;

            public void Learn(FeatureLog log, double position, ReadOnlySpan<float> feature)
            {
                _rate = 0;
                if (log.Count < 2)
                {
                    return;
                }

                _slope = _slope.Length == 0 ? new float[log.Length] : _slope;
                _before = _before.Length == 0 ? new float[log.Length] : _before;
                var last = position - log.Position(0);
                var earlier = log.Position(0) - log.Position(1);
                TensorPrimitives.Subtract(feature, log[0], _slope);
                TensorPrimitives.Subtract<float>(log[0], log[1], _before);
                var growth = TensorPrimitives.Dot<float>(_slope, _before) / (double)TensorPrimitives.Dot<float>(_before, _before) * earlier / last;
                _rate = Math.Log(Math.Clamp(growth, 0.25, 2)) / (0.5 * (last + earlier));
            }

            public void Weigh(FeatureLog log, double target, Span<double> weights)
            {
                weights.Clear();
                weights[0] = 1;
                if (log.Count < 2)
                {
                    return;
                }

                var distance = log.Position(0) - log.Position(1);
                var ahead = target - log.Position(0);
                var reach = Math.Abs(_rate * ahead) < 1e-6 ? ahead : Math.Exp(_rate * distance / 2) * (Math.Exp(_rate * ahead) - 1) / _rate;
                weights[0] += reach / distance;
                weights[1] -= reach / distance;
            }
        }
    }
}
