using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// Structural similarity (Wang, Bovik, Sheikh and Simoncelli 2004, "Image quality assessment"): how alike two images
    /// are in local brightness, contrast and structure, which the eye judges before single texels.
    /// </summary>
    /// <remarks>
    /// The window is the paper's Gaussian of 11 x 11 texels with a standard deviation of 1.5, and K1 = 0.01, K2 = 0.03.
    /// Windows go on across the borders, as textures tile: so moving both tiles by the same texels changes nothing.
    /// </remarks>
    /// <example>
    /// <code>
    /// double similarity = Ssim.Mean(full.Sample, fast.Sample, full.Channels, full.Width, full.Height, peak: 2);
    /// </code>
    /// </example>
    public static class Ssim
    {
        private const int Radius = 5;
        private const double Deviation = 1.5;
        private const double K1 = 0.01;
        private const double K2 = 0.03;

        /// <summary>The mean of the index over all windows and channels.</summary>
        /// <param name="reference">The image to compare with, <c>[channels, height, width]</c>.</param>
        /// <param name="candidate">The image to judge, of the same shape.</param>
        /// <param name="channels">Channels, 1 or more; each is compared for itself.</param>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="peak">The width of the range of values: 1 for 0..1, 2 for -1..1; more than 0.</param>
        /// <returns>1 for equal images, less for all others, down to -1; NaN where a value is NaN.</returns>
        /// <exception cref="ArgumentException">An image does not have this many values.</exception>
        /// <exception cref="ArgumentOutOfRangeException">
        /// A side or the number of channels is less than 1, or the peak is not a finite number above 0.
        /// </exception>
        public static double Mean(
            ReadOnlySpan<float> reference, ReadOnlySpan<float> candidate, int channels, int width, int height, double peak)
        {
            PlanarImage.Check(reference, channels, width, height, nameof(reference));
            PlanarImage.Check(candidate, channels, width, height, nameof(candidate));
            if (!(peak > 0 && double.IsFinite(peak)))
            {
                throw new ArgumentOutOfRangeException(nameof(peak), peak, "The peak is a finite number above 0.");
            }

            var texels = width * height;
            var window = Window();
            double sum = 0;
            for (var channel = 0; channel < channels; channel++)
            {
                sum += Sum(
                    reference.Slice(channel * texels, texels),
                    candidate.Slice(channel * texels, texels),
                    new WrappedWindow(window, width, height),
                    peak);
            }

            return sum / ((double)texels * channels);
        }

        private static double Sum(
            ReadOnlySpan<float> reference, ReadOnlySpan<float> candidate, WrappedWindow window, double peak)
        {
            var x = ToDouble(reference);
            var y = ToDouble(candidate);
            var meanX = window.Mean(x);
            var meanY = window.Mean(y);
            var squareX = window.Mean(Product(x, x));
            var squareY = window.Mean(Product(y, y));
            var product = window.Mean(Product(x, y));
            var c1 = K1 * peak * K1 * peak;
            var c2 = K2 * peak * K2 * peak;
            double sum = 0;
            for (var texel = 0; texel < x.Length; texel++)
            {
                var means = meanX[texel] * meanY[texel];
                var meanSquares = (meanX[texel] * meanX[texel]) + (meanY[texel] * meanY[texel]);
                var covariance = product[texel] - means;
                var variances = squareX[texel] + squareY[texel] - meanSquares;
                sum += ((2 * means) + c1) * ((2 * covariance) + c2) / ((meanSquares + c1) * (variances + c2));
            }

            return sum;
        }

        private static double[] Window()
        {
            var weights = new double[(2 * Radius) + 1];
            double sum = 0;
            for (var offset = -Radius; offset <= Radius; offset++)
            {
                var weight = Math.Exp(-offset * offset / (2 * Deviation * Deviation));
                weights[offset + Radius] = weight;
                sum += weight;
            }

            for (var index = 0; index < weights.Length; index++)
            {
                weights[index] /= sum;
            }

            return weights;
        }

        private static double[] ToDouble(ReadOnlySpan<float> values)
        {
            var result = new double[values.Length];
            for (var index = 0; index < result.Length; index++)
            {
                result[index] = values[index];
            }

            return result;
        }

        private static double[] Product(double[] first, double[] second)
        {
            var result = new double[first.Length];
            for (var index = 0; index < result.Length; index++)
            {
                result[index] = first[index] * second[index];
            }

            return result;
        }
    }
}
