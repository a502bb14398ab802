using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>
    /// What forecasts on a device are made from beside the features: where they lie, and their weights, row by row. Terms are
    /// added from the newest feature of the first sample to its oldest, as on the host; those of samples that keep theirs in
    /// other slots, in the same order of slots.
    /// </summary>
    internal sealed class ForecastInputs
    {
        private readonly int _rowsPerSample;
        private readonly int _slots;
        private readonly RowTensor<long> _index;
        private readonly RowTensor<float> _weights;

        public ForecastInputs(int rows, int rowsPerSample, int slots)
        {
            _rowsPerSample = rowsPerSample;
            _slots = slots;
            _index = new RowTensor<long>("index", rows);
            _weights = new RowTensor<float>("weights", rows, slots, 1);
        }

        /// <summary>Views in the order in which the graph reads them.</summary>
        public ITensorView[] Views => new ITensorView[]
        {
            new RowTensorView<long>(_index, isPerRow: true), new RowTensorView<float>(_weights, isPerRow: true),
        };

        /// <summary>The slot of a term, where the first one is in the newest.</summary>
        public int SlotOf(int term, int newest) => (newest - term + _slots) % _slots;

        /// <summary>Describes a sub-batch.</summary>
        /// <returns>The slot of the first term.</returns>
        public int Describe(SampleSelection samples, FeaturePositions[] features, ForecastPlan[] plans)
        {
            var newest = features[samples[0]].Slot(0);
            for (var index = 0; index < samples.Count; index++)
            {
                Set(samples.Place(index), samples[index], features[samples[index]], plans[samples[index]], newest);
            }

            return newest;
        }

        private void Set(int place, int sample, FeaturePositions features, in ForecastPlan plan, int newest)
        {
            for (var row = 0; row < _rowsPerSample; row++)
            {
                var target = (place * _rowsPerSample) + row;
                _index.Values[target] = (sample * _rowsPerSample) + row;
                var weights = _weights.Rows(target, 1);
                weights.Clear();
                for (var age = 0; age < features.Count; age++)
                {
                    // The term of a slot is found as its slot is from the term.
                    weights[SlotOf(features.Slot(age), newest)] = plan[age];
                }
            }
        }
    }
}
