using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>The four texels of one level that a texel of the next level covers.</summary>
    internal readonly ref struct TexelQuad
    {
        private readonly ReadOnlySpan<byte> _rgba;
        private readonly int _first;
        private readonly int _right;
        private readonly int _up;

        /// <summary>Names the four texels by the first one's offset and the steps to its neighbours, in bytes.</summary>
        public TexelQuad(ReadOnlySpan<byte> rgba, int first, int right, int up)
        {
            _rgba = rgba;
            _first = first;
            _right = right;
            _up = up;
        }

        /// <summary>The sum of a channel's codes, 0..1020.</summary>
        public int Sum(int channel)
        {
            int at = _first + channel;
            return _rgba[at] + _rgba[at + _right] + _rgba[at + _up] + _rgba[at + _right + _up];
        }

        /// <summary>The sum of what a channel's codes stand for in a table of 256.</summary>
        public float Sum(int channel, ReadOnlySpan<float> table)
        {
            int at = _first + channel;
            return table[_rgba[at]]
                + table[_rgba[at + _right]]
                + table[_rgba[at + _up]]
                + table[_rgba[at + _right + _up]];
        }

        /// <summary>The mean of a channel's codes; a tie goes up.</summary>
        public byte Mean(int channel)
        {
            return (byte)((Sum(channel) + 2) >> 2);
        }
    }
}
