using System;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// How the hidden tensors on both sides of the last block lie in a sample's feature: first all that enter it, then
    /// all that leave it.
    /// </summary>
    internal sealed class BoundaryFeature
    {
        private readonly RowTensor<float>[] _in;
        private readonly RowTensor<float>[] _out;
        private readonly int _rowsPerSample;
        private readonly int _inLength;

        public BoundaryFeature(IBlockWorkspace workspace, int rowsPerSample)
        {
            _in = workspace.HiddenIn.ToArray();
            _out = workspace.HiddenOut.ToArray();
            _rowsPerSample = rowsPerSample;
            _inLength = _in.Sum(tensor => tensor.RowLength) * rowsPerSample;
            Length = _inLength + (_out.Sum(tensor => tensor.RowLength) * rowsPerSample);
        }

        /// <summary>Values of a sample's feature.</summary>
        public int Length { get; }

        /// <summary>Keeps the computed states on both sides of the last block.</summary>
        public void Record(Span<float> feature, int place)
        {
            Copy(_in, place, feature.Slice(0, _inLength));
            Copy(_out, place, feature.Slice(_inLength));
        }

        /// <summary>Puts the forecast of the last block's input where the block reads it.</summary>
        public void ForecastIn(FeatureHistory history, in ForecastPlan plan, int place)
        {
            var offset = 0;
            foreach (var tensor in _in)
            {
                var rows = tensor.Rows(place * _rowsPerSample, _rowsPerSample);
                history.Forecast(plan, offset, rows);
                offset += rows.Length;
            }
        }

        /// <summary>Forecasts the last block's output.</summary>
        public void ForecastOut(FeatureHistory history, in ForecastPlan plan, int sample, RowBuffers destination)
        {
            var offset = _inLength;
            for (var tensor = 0; tensor < _out.Length; tensor++)
            {
                var rows = destination.Own(tensor, sample);
                history.Forecast(plan, offset, rows);
                offset += rows.Length;
            }
        }

        /// <summary>
        /// The error of the forecast of the last block's output against the computed one in the workspace. The forecast is
        /// compared tile by tile as it is made, and never written to memory.
        /// </summary>
        public float Error(ErrorMetric metric, FeatureHistory history, in ForecastPlan plan, int place)
        {
            Span<float> tile = stackalloc float[FeatureHistory.TileLength];
            var error = new VerificationError(metric);
            var offset = _inLength;
            foreach (var tensor in _out)
            {
                ReadOnlySpan<float> computed = tensor.Rows(place * _rowsPerSample, _rowsPerSample);
                while (!computed.IsEmpty)
                {
                    var forecast = tile.Slice(0, Math.Min(tile.Length, computed.Length));
                    history.Forecast(plan, offset, forecast);
                    error.Add(forecast, computed.Slice(0, forecast.Length));
                    offset += forecast.Length;
                    computed = computed.Slice(forecast.Length);
                }
            }

            return error.Value;
        }

        private void Copy(RowTensor<float>[] tensors, int place, Span<float> part)
        {
            foreach (var tensor in tensors)
            {
                var rows = tensor.Rows(place * _rowsPerSample, _rowsPerSample);
                rows.CopyTo(part);
                part = part.Slice(rows.Length);
            }
        }
    }
}
