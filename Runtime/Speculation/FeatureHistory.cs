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
        private readonly FeaturePositions _positions;

        public FeatureHistory(ForecastOptions options, int length)
        {
            _positions = new FeaturePositions(options);
            _features = new float[options.Order + 1][];
            for (var slot = 0; slot < _features.Length; slot++)
            {
                _features[slot] = new float[length];
            }
        }

        /// <summary>Features kept, 0 to order + 1.</summary>
        public int Count => _positions.Count;

        /// <summary>Makes room for the feature of a full step, in place of the oldest; the caller fills it.</summary>
        public Span<float> Record(double position) => _features[_positions.Record(position)];

        /// <summary>Prepares the weights for forecasts at a position.</summary>
        public ForecastPlan PlanAt(double position) => _positions.PlanAt(position);

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
            _positions.Transfer(archive);
            foreach (var feature in _features)
            {
                archive.Values(feature.AsSpan());
            }
        }

        private ReadOnlySpan<float> Part(int age, int offset, int length) =>
            _features[_positions.Slot(age)].AsSpan(offset, length);
    }
}
