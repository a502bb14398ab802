using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// How differently two textures look, wherever in the tile anything is: the sliced Wasserstein distance between the
    /// distributions of their values and filter responses, relative to how far these spread.
    /// </summary>
    /// <remarks>
    /// Between two distributions in one direction it is the mean distance of their quantiles over the mean of their
    /// spreads (each spread the mean distance of the quantiles from their middle); the result is the mean over all
    /// directions and scales. A brick wall whose bricks lie elsewhere is at a distance of about 0; one whose joints are
    /// blurred is not. It complements <see cref="Psnr"/>, which asks whether it is the same wall.
    /// </remarks>
    public static class TextureDistance
    {
        // Spreads below one step of 8 bits cannot be seen, so differences are not measured against less.
        private const double LeastSpread = 1.0 / 255;

        /// <summary>The distance between two descriptions.</summary>
        /// <returns>
        /// 0 for equal descriptions, about 1 where distributions lie as far apart as they spread; symmetric.
        /// </returns>
        /// <exception cref="ArgumentNullException">A description is missing.</exception>
        /// <exception cref="ArgumentException">They differ in options or channels.</exception>
        public static double Between(TextureDescriptor first, TextureDescriptor second)
        {
            if (first is null)
            {
                throw new ArgumentNullException(nameof(first));
            }

            if (second is null)
            {
                throw new ArgumentNullException(nameof(second));
            }

            first.CheckComparable(second, nameof(second));
            var count = first.Options.Quantiles;
            double sum = 0;
            for (var start = 0; start < first.Quantiles.Length; start += count)
            {
                sum += Between(first.Quantiles.Slice(start, count), second.Quantiles.Slice(start, count));
            }

            return sum / first.Options.Projections;
        }

        /// <summary>The distance between two textures of one size; see <see cref="TextureDescriptor.Of"/>.</summary>
        /// <param name="first">Values 0..1, <c>[channels, height, width]</c>.</param>
        /// <param name="second">Values of the same shape.</param>
        /// <param name="channels">Channels, 1 or more.</param>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="options">What to compare; null for the defaults.</param>
        /// <returns>0 for textures that differ at most in where the tile is cut.</returns>
        /// <exception cref="ArgumentException">The values are not of this shape, or not finite.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A side or the number of channels is less than 1.</exception>
        public static double Between(
            ReadOnlySpan<float> first,
            ReadOnlySpan<float> second,
            int channels,
            int width,
            int height,
            TextureDescriptorOptions? options = null) =>
            Between(
                TextureDescriptor.Of(first, channels, width, height, options),
                TextureDescriptor.Of(second, channels, width, height, options));

        private static double Between(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
        {
            double distance = 0;
            for (var index = 0; index < first.Length; index++)
            {
                distance += Math.Abs((double)first[index] - second[index]);
            }

            var spread = 0.5 * (Spread(first) + Spread(second));
            return distance / first.Length / Math.Max(spread, LeastSpread);
        }

        private static double Spread(ReadOnlySpan<float> quantiles)
        {
            double middle = quantiles[quantiles.Length / 2];
            double sum = 0;
            foreach (var quantile in quantiles)
            {
                sum += Math.Abs(quantile - middle);
            }

            return sum / quantiles.Length;
        }
    }
}
