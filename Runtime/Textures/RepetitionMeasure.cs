using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Measures whether a tile repeats something within itself, which the eye finds soon on a large surface.</summary>
    public static class RepetitionMeasure
    {
        // Whatever repeats visibly is far larger than a texel, and the work grows with the square of the texels.
        private const int LongestSide = 128;

        /// <summary>
        /// The highest autocorrelation of the tile's brightness (mean of the channels) over all moves on the torus by at
        /// least some distance.
        /// </summary>
        /// <remarks>
        /// A regular pattern, bricks for example, repeats by nature: compare with other textures of the material. Tiles above
        /// 128 texels are brought down first, by the largest whole factor that divides both sides and leaves 128 or more
        /// texels of the longer one.
        /// </remarks>
        /// <param name="map">The tile.</param>
        /// <param name="nearest">
        /// The shortest move that counts, in texels along the axis on which it is farther, 1 or more: what is nearer is alike
        /// because textures are smooth.
        /// </param>
        /// <returns>The strongest repetition; correlation 0 for a map of one value.</returns>
        /// <exception cref="ArgumentNullException">The map is missing.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The shortest move is below 1, or more than half of both sides.</exception>
        public static Repetition Strongest(TextureMap map, int nearest)
        {
            if (map is null)
            {
                throw new ArgumentNullException(nameof(map));
            }

            if (nearest < 1 || nearest > Math.Max(map.Width, map.Height) / 2)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(nearest), nearest, "Use 1 texel or more, and at most half of the longer side: the tile begins anew there.");
            }

            var factor = FactorOf(map.Width, map.Height);
            var (width, height) = (map.Width / factor, map.Height / factor);
            var plane = BoxMean.Of(Brightness(map), width, factor);
            if (!Standardize(plane))
            {
                return new Repetition(0, 0, 0);
            }

            // Every line twice in a row: a line moved round is then a stretch of it.
            var doubled = Doubled(plane, width);
            var best = new Repetition(double.NegativeInfinity, 0, 0);
            for (var down = 0; down <= height / 2; down++)
            {
                for (var right = 0; right < width; right++)
                {
                    if (Math.Max(Math.Min(right, width - right), down) * factor < nearest)
                    {
                        continue;
                    }

                    var correlation = Correlation(plane, doubled, width, height, right, down);
                    if (correlation > best.Correlation)
                    {
                        best = new Repetition(correlation, right * factor, down * factor);
                    }
                }
            }

            return best;
        }

        private static int FactorOf(int width, int height)
        {
            var factor = Math.Max(width, height) / LongestSide;
            while (factor > 1 && (width % factor != 0 || height % factor != 0))
            {
                factor--;
            }

            return Math.Max(1, factor);
        }

        private static float[] Brightness(TextureMap map)
        {
            var plane = new float[map.Width * map.Height];
            for (var texel = 0; texel < plane.Length; texel++)
            {
                plane[texel] = TensorPrimitives.Sum(map.Values.Slice(texel * map.Channels, map.Channels)) / map.Channels;
            }

            return plane;
        }

        // To mean 0 and a sum of squares of 1, so that a sum of products is a correlation.
        private static bool Standardize(float[] plane)
        {
            var mean = 0.0;
            foreach (var value in plane)
            {
                mean += value;
            }

            mean /= plane.Length;
            var square = 0.0;
            for (var texel = 0; texel < plane.Length; texel++)
            {
                plane[texel] = (float)(plane[texel] - mean);
                square += (double)plane[texel] * plane[texel];
            }

            // What rounding leaves of a single value is no pattern.
            const double smallestDeviation = 1e-6;
            if (square <= plane.Length * smallestDeviation * smallestDeviation)
            {
                return false;
            }

            TensorPrimitives.Multiply(plane, (float)(1 / Math.Sqrt(square)), plane);
            return true;
        }

        private static float[] Doubled(float[] plane, int width)
        {
            var doubled = new float[2 * plane.Length];
            for (var line = 0; line < plane.Length; line += width)
            {
                plane.AsSpan(line, width).CopyTo(doubled.AsSpan(2 * line));
                plane.AsSpan(line, width).CopyTo(doubled.AsSpan((2 * line) + width));
            }

            return doubled;
        }

        private static double Correlation(float[] plane, float[] doubled, int width, int height, int right, int down)
        {
            var sum = 0.0;
            for (var y = 0; y < height; y++)
            {
                var moved = (y + down) % height;
                sum += TensorPrimitives.Dot(plane.AsSpan(y * width, width), doubled.AsSpan((2 * moved * width) + right, width));
            }

            return sum;
        }
    }
}
