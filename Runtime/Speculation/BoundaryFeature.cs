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
        public void ForecastIn(DenoisingSample sample, int place)
        {
            var offset = 0;
            foreach (var tensor in _in)
            {
                var rows = tensor.Rows(place * _rowsPerSample, _rowsPerSample);
                sample.History.Forecast(sample.Forecast, offset, rows);
                offset += rows.Length;
            }
        }

        /// <summary>Forecasts the last block's output.</summary>
        public void ForecastOut(DenoisingSample sample, int sampleIndex, RowBuffers destination)
        {
            var offset = _inLength;
            for (var tensor = 0; tensor < _out.Length; tensor++)
            {
                var rows = destination.Own(tensor, sampleIndex);
                sample.History.Forecast(sample.Forecast, offset, rows);
                offset += rows.Length;
            }
        }

        /// <summary>The error of a forecast output against the computed one in the workspace.</summary>
        public float Error(ErrorMetric metric, RowBuffers forecast, int sampleIndex, int place)
        {
            var error = new VerificationError(metric);
            for (var tensor = 0; tensor < _out.Length; tensor++)
            {
                error.Add(forecast.Own(tensor, sampleIndex), _out[tensor].Rows(place * _rowsPerSample, _rowsPerSample));
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
