using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Brings a tiling plane to another size.</summary>
    internal static class WrappedResize
    {
        /// <summary>
        /// Interpolates linearly between the centres of values to enlarge, and takes means with tent weights to reduce; across
        /// the borders, so that what tiled still does. The same size gives the same values.
        /// </summary>
        /// <param name="values"><c>[height, width]</c>.</param>
        /// <param name="width">Values along x.</param>
        /// <param name="height">Values along y.</param>
        /// <param name="newWidth">Values along x of the result, 1 or more.</param>
        /// <param name="newHeight">Values along y of the result, 1 or more.</param>
        /// <returns><c>[newHeight, newWidth]</c>, within the range of the values.</returns>
        public static float[] Of(ReadOnlySpan<float> values, int width, int height, int newWidth, int newHeight)
        {
            var wide = new float[height * newWidth];
            for (var row = 0; row < height; row++)
            {
                Line(values.Slice(row * width, width), 1, wide.AsSpan(row * newWidth), 1, newWidth, width);
            }

            var result = new float[newHeight * newWidth];
            for (var column = 0; column < newWidth; column++)
            {
                Line(wide.AsSpan(column), newWidth, result.AsSpan(column), newWidth, newHeight, height);
            }

            return result;
        }

        private static void Line(ReadOnlySpan<float> source, int step, Span<float> target, int targetStep, int newLength, int length)
        {
            if (length == newLength)
            {
                for (var place = 0; place < length; place++)
                {
                    target[place * targetStep] = source[place * step];
                }

                return;
            }

            var scale = (double)length / newLength;
            var reach = Math.Max(1, scale);
            for (var place = 0; place < newLength; place++)
            {
                var centre = ((place + 0.5) * scale) - 0.5;
                var (sum, weights) = (0.0, 0.0);
                for (var near = (int)Math.Ceiling(centre - reach); near <= centre + reach; near++)
                {
                    var weight = 1 - (Math.Abs(near - centre) / reach);
                    sum += weight * source[WrappedIndex.Of(near, length) * step];
                    weights += weight;
                }

                target[place * targetStep] = (float)(sum / weights);
            }
        }
    }
}
