using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Means over the square neighbourhood of every value of a tiling plane.</summary>
    internal static class WrappedBlur
    {
        /// <summary>Two passes of a wrapped box filter: a tent, which has no visible edges where a box has.</summary>
        /// <param name="values"><c>[height, width]</c>.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="radius">Texels that each pass reaches to either side, 0 or more.</param>
        /// <returns><c>[height, width]</c>; exactly the values where they are all alike.</returns>
        public static float[] Tent(ReadOnlySpan<float> values, int width, int height, int radius)
        {
            float[] result = values.ToArray();
            var line = new float[Math.Max(width, height)];
            for (int pass = 0; pass < 2; pass++)
            {
                for (int y = 0; y < height; y++)
                {
                    BoxLine(result, y * width, 1, line.AsSpan(0, width), radius);
                }

                for (int x = 0; x < width; x++)
                {
                    BoxLine(result, x, width, line.AsSpan(0, height), radius);
                }
            }

            return result;
        }

        private static void BoxLine(float[] values, int start, int stride, Span<float> line, int radius)
        {
            int length = line.Length;
            for (int i = 0; i < length; i++)
            {
                line[i] = values[start + (i * stride)];
            }

            // A running sum in double precision neither drifts visibly nor depends on where the tile is cut.
            double sum = 0;
            for (int offset = -radius; offset <= radius; offset++)
            {
                sum += line[WrappedIndex.Of(offset, length)];
            }

            int window = (2 * radius) + 1;
            int leaving = WrappedIndex.Of(-radius, length);
            int entering = WrappedIndex.Of(radius + 1, length);
            for (int i = 0; i < length; i++)
            {
                values[start + (i * stride)] = (float)(sum / window);
                sum += line[entering];
                sum -= line[leaving];
                entering = entering + 1 == length ? 0 : entering + 1;
                leaving = leaving + 1 == length ? 0 : leaving + 1;
            }
        }
    }
}
