using System;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A mask of one's own, of any size: it is brought to the texture's.</summary>
    public sealed record ImageMask : TransitionMask
    {
        private readonly float[] _values;

        /// <summary>Takes a copy of a drawing.</summary>
        /// <param name="values">0 (first material) to 1 (second), <c>[height, width]</c>.</param>
        /// <param name="width">Values along x, 1 or more.</param>
        /// <param name="height">Values along y, 1 or more.</param>
        /// <exception cref="InvalidSettingException">The length is wrong, or a value is outside 0 to 1.</exception>
        public ImageMask(ReadOnlySpan<float> values, int width, int height)
        {
            if (width < 1 || height < 1 || values.Length != (long)width * height)
            {
                throw new InvalidSettingException("Mask", $"{values.Length} values for {width} x {height}", "Use one value per texel, and at least one texel.");
            }

            foreach (var value in values)
            {
                SettingRange.Within("Mask", value, 0, 1);
            }

            _values = values.ToArray();
            Width = width;
            Height = height;
        }

        /// <summary>0 (first material) to 1 (second), <c>[height, width]</c>.</summary>
        public ReadOnlySpan<float> Values => _values;

        /// <summary>Values along x.</summary>
        public int Width { get; }

        /// <summary>Values along y.</summary>
        public int Height { get; }

        /// <inheritdoc/>
        public bool Equals(ImageMask? other) =>
            other != null && Width == other.Width && Height == other.Height && _values.SequenceEqual(other._values);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Width, Height, _values[0], _values[_values.Length / 2]);

        /// <inheritdoc/>
        internal override float[] Draw(int width, int height, ulong seed) => WrappedResize.Of(_values, Width, Height, width, height);
    }
}
