using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Speculation.Devices
{
    /// <summary>What forecasts on a device are made from beside the features: where they lie, and their weights, row by row.</summary>
    internal sealed class ForecastInputs
    {
        private readonly int _rowsPerSample;
        private readonly RowTensor<long> _index;
        private readonly RowTensor<float> _weights;

        public ForecastInputs(int rows, int rowsPerSample, int features)
        {
            _rowsPerSample = rowsPerSample;
            _index = new RowTensor<long>("index", rows);
            _weights = new RowTensor<float>("weights", rows, features, 1);
        }

        /// <summary>Views in the order in which the graph reads them.</summary>
        public ITensorView[] Views => new ITensorView[]
        {
            new RowTensorView<long>(_index, isPerRow: true), new RowTensorView<float>(_weights, isPerRow: true),
        };

        /// <summary>Sets the sample in a place of the sub-batch, and the weights of its features.</summary>
        public void Set(int place, int sample, FeaturePositions features, in ForecastPlan plan)
        {
            for (var row = 0; row < _rowsPerSample; row++)
            {
                var target = (place * _rowsPerSample) + row;
                _index.Values[target] = (sample * _rowsPerSample) + row;
                var weights = _weights.Rows(target, 1);
                weights.Clear();
                for (var age = 0; age < features.Count; age++)
                {
                    weights[features.Slot(age)] = plan[age];
                }
            }
        }
    }
}
