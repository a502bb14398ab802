using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The features that one sample's last fully computed steps left behind, and forecasts from them. A feature is the
    /// hidden state that enters the last block followed by the one that leaves it, for all rows of the sample, so the
    /// memory does not depend on the depth of the model.
    /// </summary>
    internal sealed class FeatureHistory
    {
        /// <summary>Values that are forecast at a time.</summary>
        public const int TileLength = 1024;

        private readonly float[][] _features;
        private readonly double[] _positions;
        private int _newest = -1;

        public FeatureHistory(ForecastOptions options, int length)
        {
            Options = options;
            Length = length;
            _features = new float[options.Order + 1][];
            for (var slot = 0; slot < _features.Length; slot++)
            {
                _features[slot] = new float[length];
            }

            _positions = new double[_features.Length];
        }

        public ForecastOptions Options { get; }

        /// <summary>Values of one feature.</summary>
        public int Length { get; }

        /// <summary>Features kept, 0 to order + 1.</summary>
        public int Count { get; private set; }

        // While there are too few features for the order, their highest term is one that counts in full.
        private double HighestTermShare => Count == Options.Order + 1 ? Options.HighestTermShare : 1;

        /// <summary>Makes room for the feature of a full step, in place of the oldest; the caller fills it.</summary>
        public Span<float> Record(double position)
        {
            _newest = (_newest + 1) % _features.Length;
            _positions[_newest] = position;
            Count = Math.Min(Count + 1, _features.Length);
            return _features[_newest];
        }

        /// <summary>Prepares the weights for forecasts at a position.</summary>
        public ForecastPlan PlanAt(double position)
        {
            if (Count == 0)
            {
                throw new InvalidOperationException("Nothing can be forecast before the first full step.");
            }

            Span<double> positions = stackalloc double[Count];
            Span<double> weights = stackalloc double[Count];
            for (var age = 0; age < Count; age++)
            {
                positions[age] = _positions[Slot(age)];
            }

            ForecastWeights.Compute(positions, position, Options.Basis, weights, HighestTermShare);
            return new ForecastPlan(weights);
        }

        /// <summary>Forecasts the part of the feature that starts at <paramref name="offset"/>.</summary>
        public void Forecast(in ForecastPlan plan, int offset, Span<float> destination)
        {
            while (destination.Length > TileLength)
            {
                ForecastTile(plan, offset, destination.Slice(0, TileLength));
                offset += TileLength;
                destination = destination.Slice(TileLength);
            }

            ForecastTile(plan, offset, destination);
        }

        // Every feature is a pass over the tile, which stays in the nearest cache meanwhile.
        private void ForecastTile(in ForecastPlan plan, int offset, Span<float> tile)
        {
            TensorPrimitives.Multiply(Part(0, offset, tile.Length), plan[0], tile);
            for (var age = 1; age < Count; age++)
            {
                TensorPrimitives.MultiplyAdd(Part(age, offset, tile.Length), plan[age], tile, tile);
            }
        }

        /// <summary>Carries the features to or from an archive.</summary>
        public void Transfer(StateArchive archive)
        {
            Count = archive.Value(Count);
            _newest = archive.Value(_newest);
            archive.Values(_positions.AsSpan());
            foreach (var feature in _features)
            {
                archive.Values(feature.AsSpan());
            }
        }

        private ReadOnlySpan<float> Part(int age, int offset, int length) =>
            _features[Slot(age)].AsSpan(offset, length);

        private int Slot(int age) => (_newest - age + _features.Length) % _features.Length;
    }
}
