using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Weighted means over the neighbourhood of every texel of a tiling plane, the same along both axes.</summary>
    internal readonly struct WrappedWindow
    {
        private readonly double[] _weights;
        private readonly int _width;
        private readonly int _height;

        /// <param name="weights">The weights along one axis, an odd number of them.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        public WrappedWindow(double[] weights, int width, int height)
        {
            _weights = weights;
            _width = width;
            _height = height;
        }

        /// <summary>The means of a plane of <c>[height, width]</c>.</summary>
        public double[] Mean(double[] values)
        {
            var result = (double[])values.Clone();
            var line = new double[Math.Max(_width, _height)];
            for (var y = 0; y < _height; y++)
            {
                MeanOfLine(result, y * _width, 1, line.AsSpan(0, _width));
            }

            for (var x = 0; x < _width; x++)
            {
                MeanOfLine(result, x, _width, line.AsSpan(0, _height));
            }

            return result;
        }

        private void MeanOfLine(double[] values, int start, int stride, Span<double> line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = values[start + (i * stride)];
            }

            var radius = _weights.Length / 2;
            for (var i = 0; i < line.Length; i++)
            {
                double sum = 0;
                for (var tap = 0; tap < _weights.Length; tap++)
                {
                    sum += _weights[tap] * line[WrappedIndex.Of(i + tap - radius, line.Length)];
                }

                values[start + (i * stride)] = sum;
            }
        }
    }
}
