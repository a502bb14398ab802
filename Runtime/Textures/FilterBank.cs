using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// Responses of an image to filters of growing reach, at every texel of every scale: an undecimated wavelet pyramid
    /// (a trous, with the B3 spline), so that where a tile is cut changes nothing.
    /// </summary>
    internal sealed class FilterBank
    {
        // Details, and differences along x and y.
        private const int Kinds = 3;

        private readonly int _channels;
        private readonly int _width;
        private readonly int _height;
        private readonly float[] _line;
        private float[] _level;
        private float[] _smooth;
        private int _reach = 1;

        /// <param name="values"><c>[channels, height, width]</c>.</param>
        /// <param name="channels">Channels.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        public FilterBank(ReadOnlySpan<float> values, int channels, int width, int height)
        {
            _channels = channels;
            _width = width;
            _height = height;
            _level = values.ToArray();
            _smooth = new float[_level.Length];
            _line = new float[Math.Max(width, height)];
        }

        /// <summary>How many numbers a scale has at a texel.</summary>
        public static int ResponsesOf(int channels) => Kinds * channels;

        /// <summary>
        /// The responses of the next scale, <c>[3 * channels, height, width]</c>: details, along x, along y.
        /// </summary>
        public float[] Next()
        {
            var responses = new float[Kinds * _level.Length];
            _level.CopyTo(_smooth, 0);
            var texels = _width * _height;
            for (var channel = 0; channel < _channels; channel++)
            {
                Smooth(_smooth.AsSpan(channel * texels, texels));
                AddDifferences(channel * texels, responses);
            }

            TensorPrimitives.Subtract(_level, _smooth, responses.AsSpan(0, _level.Length));
            (_level, _smooth) = (_smooth, _level);
            _reach = checked(2 * _reach);
            return responses;
        }

        private void AddDifferences(int start, float[] responses)
        {
            var alongX = responses.AsSpan(_level.Length + start);
            var alongY = responses.AsSpan((2 * _level.Length) + start);
            for (var y = 0; y < _height; y++)
            {
                var below = WrappedIndex.Of(y + _reach, _height) * _width;
                var above = WrappedIndex.Of(y - _reach, _height) * _width;
                for (var x = 0; x < _width; x++)
                {
                    var row = start + (y * _width);
                    var right = WrappedIndex.Of(x + _reach, _width);
                    var left = WrappedIndex.Of(x - _reach, _width);
                    alongX[(y * _width) + x] = 0.5f * (_level[row + right] - _level[row + left]);
                    alongY[(y * _width) + x] = 0.5f * (_level[start + below + x] - _level[start + above + x]);
                }
            }
        }

        private void Smooth(Span<float> plane)
        {
            for (var y = 0; y < _height; y++)
            {
                SmoothLine(plane, y * _width, 1, _line.AsSpan(0, _width));
            }

            for (var x = 0; x < _width; x++)
            {
                SmoothLine(plane, x, _width, _line.AsSpan(0, _height));
            }
        }

        private void SmoothLine(Span<float> plane, int start, int stride, Span<float> line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = plane[start + (i * stride)];
            }

            for (var i = 0; i < line.Length; i++)
            {
                var near = line[WrappedIndex.Of(i - _reach, line.Length)] + line[WrappedIndex.Of(i + _reach, line.Length)];
                var far = line[WrappedIndex.Of(i - (2 * _reach), line.Length)]
                    + line[WrappedIndex.Of(i + (2 * _reach), line.Length)];
                plane[start + (i * stride)] = (0.375f * line[i]) + (0.25f * near) + (0.0625f * far);
            }
        }
    }
}
