using System;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Where the features that one sample's last fully computed steps left behind lie in time, and in which slot each is
    /// kept. From positions alone follow the weights of a forecast.
    /// </summary>
    internal sealed class FeaturePositions
    {
        private readonly double[] _positions;
        private readonly ForecastOptions _options;
        private int _newest = -1;

        public FeaturePositions(ForecastOptions options)
        {
            _options = options;
            _positions = new double[options.Order + 1];
        }

        /// <summary>Features kept, 0 to order + 1.</summary>
        public int Count { get; private set; }

        /// <summary>The slot that the next feature takes, in place of the oldest.</summary>
        public int NextSlot => (_newest + 1) % _positions.Length;

        // While there are too few features for the order, their highest term is one that counts in full.
        private double HighestTermShare => Count == _options.Order + 1 ? _options.HighestTermShare : 1;

        /// <summary>The slot of a feature; age 0 is the newest.</summary>
        public int Slot(int age) => (_newest - age + _positions.Length) % _positions.Length;

        /// <summary>Takes note of the feature of a full step.</summary>
        /// <returns>Its slot.</returns>
        public int Record(double position)
        {
            _newest = NextSlot;
            _positions[_newest] = position;
            Count = Math.Min(Count + 1, _positions.Length);
            return _newest;
        }

        /// <summary>Computes the weights for forecasts at a position.</summary>
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

            ForecastWeights.Compute(positions, position, _options.Basis, weights, HighestTermShare);
            return new ForecastPlan(weights);
        }

        /// <summary>Carries the positions to or from an archive.</summary>
        public void Transfer(StateArchive archive)
        {
            Count = archive.Count(Count, _positions.Length);
            _newest = archive.Value(_newest);
            if (_newest < (Count > 0 ? 0 : -1) || _newest >= _positions.Length)
            {
                throw new SuspendedStateException($"its newest feature is number {_newest} of {_positions.Length}. Start the texture anew.");
            }

            archive.Values(_positions.AsSpan());
        }
    }
}
