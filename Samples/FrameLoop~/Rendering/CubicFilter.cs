namespace SpeCa.Samples.FrameLoop
{
    /// <summary>
    /// Enlarges tiles with wrapped cubic filters of Mitchell and Netravali's family (1988): sharp for colours, smooth for
    /// everything that highlights show.
    /// </summary>
    /// <param name="blur">0 is Catmull and Rom's filter, 1 the cubic B-spline.</param>
    internal sealed class CubicFilter(float blur)
    {
        /// <summary>Enlarges one channel.</summary>
        /// <param name="values">[height, width] of the tile.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="factor">How many times as large it gets along both sides.</param>
        public float[] Enlarge(float[] values, int width, int height, int factor)
        {
            var wide = new float[width * factor * height];
            for (var row = 0; row < height; row++)
            {
                for (var x = 0; x < width * factor; x++)
                {
                    wide[(row * width * factor) + x] = Sample(values, row * width, 1, width, x, factor);
                }
            }

            var large = new float[wide.Length * factor];
            for (var y = 0; y < height * factor; y++)
            {
                for (var x = 0; x < width * factor; x++)
                {
                    large[(y * width * factor) + x] = Sample(wide, x, width * factor, height, y, factor);
                }
            }

            return large;
        }

        private float Sample(float[] values, int first, int stride, int count, int place, int factor)
        {
            var at = ((place + 0.5f) / factor) - 0.5f;
            var corner = (int)float.Floor(at);
            var sum = 0f;
            for (var tap = -1; tap <= 2; tap++)
            {
                var index = (corner + tap + count) % count;
                sum += Weight(float.Abs(at - (corner + tap))) * values[first + (index * stride)];
            }

            return sum;
        }

        private float Weight(float d)
        {
            var b = blur;
            var c = 0.5f * (1 - b);
            return d < 1
                ? (((12 - (9 * b) - (6 * c)) * d * d * d) + ((-18 + (12 * b) + (6 * c)) * d * d) + (6 - (2 * b))) / 6
                : (((-b - (6 * c)) * d * d * d) + (((6 * b) + (30 * c)) * d * d) + (((-12 * b) - (48 * c)) * d) + ((8 * b) + (24 * c))) / 6;
        }
    }
}
