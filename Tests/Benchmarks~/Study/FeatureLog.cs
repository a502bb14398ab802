using System;
using System.Numerics.Tensors;
using SpeCa.Benchmarks.Study.Forecasting;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>The features of the last full steps, newest first, with their positions.</summary>
    internal sealed class FeatureLog
    {
        private readonly float[][] _features;
        private readonly double[] _positions;
        private int _newest = -1;

        /// <param name="kept">Features kept, at least 1.</param>
        /// <param name="length">Values of one.</param>
        public FeatureLog(int kept, int length)
        {
            _features = new float[kept][];
            for (var slot = 0; slot < kept; slot++)
            {
                _features[slot] = new float[length];
            }

            _positions = new double[kept];
            Length = length;
        }

        /// <summary>Values of one feature.</summary>
        public int Length { get; }

        /// <summary>Features that there are.</summary>
        public int Count { get; private set; }

        /// <summary>The feature of a full step, 0 being the last one.</summary>
        public float[] this[int age] => _features[Slot(age)];

        /// <summary>The position of a full step, 0 being the last one.</summary>
        public double Position(int age) => _positions[Slot(age)];

        /// <summary>Keeps a feature in place of the oldest.</summary>
        public void Record(double position, ReadOnlySpan<float> feature)
        {
            _newest = (_newest + 1) % _features.Length;
            _positions[_newest] = position;
            feature.CopyTo(_features[_newest]);
            Count = Math.Min(Count + 1, _features.Length);
        }

        /// <summary>Copies the positions of the newest features.</summary>
        public void CopyPositions(Span<double> positions)
        {
            for (var age = 0; age < positions.Length; age++)
            {
                positions[age] = Position(age);
            }
        }

        /// <summary>Forecasts the feature at a position.</summary>
        public void Forecast(IForecast forecasts, double position, Span<float> forecast)
        {
            Span<double> weights = stackalloc double[Count];
            forecasts.Weigh(this, position, weights);
            Combine(weights, forecast);
        }

        // The newest features, each by its weight.
        private void Combine(ReadOnlySpan<double> weights, Span<float> sum)
        {
            TensorPrimitives.Multiply(this[0], (float)weights[0], sum);
            for (var age = 1; age < weights.Length; age++)
            {
                if (weights[age] != 0)
                {
                    TensorPrimitives.MultiplyAdd(this[age], (float)weights[age], sum, sum);
                }
            }
        }

        private int Slot(int age) => (_newest - age + _features.Length) % _features.Length;
    }
}
