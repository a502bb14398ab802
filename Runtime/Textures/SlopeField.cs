using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>The slopes of a tiling relief, rise over run, along x (right) and y (down); 1 is 45 degrees.</summary>
    internal sealed class SlopeField
    {
        private SlopeField(int texels)
        {
            X = new float[texels];
            Y = new float[texels];
        }

        /// <summary>Slopes to the right, <c>[height, width]</c>.</summary>
        public float[] X { get; }

        /// <summary>Slopes downwards in the image, towards the bottom row, <c>[height, width]</c>.</summary>
        public float[] Y { get; }

        /// <summary>
        /// Takes wrapped 3 x 3 derivatives with the weights 3, 10, 3 of H. Scharr (2000), which keep the direction of
        /// a slope to within a fraction of a degree where central differences and Sobel's weights bend it.
        /// </summary>
        /// <param name="height">Relief with one channel.</param>
        /// <param name="depth">Texels between height 0 and height 1.</param>
        public static SlopeField Of(TextureMap height, float depth)
        {
            int width = height.Width;
            int rows = height.Height;
            ReadOnlySpan<float> values = height.Values;
            var slopes = new SlopeField(values.Length);

            // Weights that sum to 16 over a run of two texels.
            float scale = depth / 32f;
            for (int y = 0; y < rows; y++)
            {
                ReadOnlySpan<float> above = values.Slice((y == 0 ? rows - 1 : y - 1) * width, width);
                ReadOnlySpan<float> here = values.Slice(y * width, width);
                ReadOnlySpan<float> below = values.Slice((y == rows - 1 ? 0 : y + 1) * width, width);
                for (int x = 0; x < width; x++)
                {
                    int left = x == 0 ? width - 1 : x - 1;
                    int right = x == width - 1 ? 0 : x + 1;
                    float corner = below[right] - above[left];
                    float otherCorner = above[right] - below[left];
                    int texel = (y * width) + x;
                    slopes.X[texel] = scale * ((3f * (corner + otherCorner)) + (10f * (here[right] - here[left])));
                    slopes.Y[texel] = scale * ((3f * (corner - otherCorner)) + (10f * (below[x] - above[x])));
                }
            }

            return slopes;
        }
    }
}
