using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Lets what is too bright for the screen shine into its surroundings.</summary>
    internal static class Bloom
    {
        private const float From = 1.2f;
        private const float Share = 0.16f;
        private const int Passes = 3;

        /// <summary>Adds it in place.</summary>
        /// <param name="picture">[height, width], exposed.</param>
        /// <param name="width">Pixels along x.</param>
        /// <param name="height">Pixels along y.</param>
        public static void Add(Vector3[] picture, int width, int height)
        {
            var bright = new Vector3[picture.Length];
            for (var i = 0; i < picture.Length; i++)
            {
                bright[i] = Vector3.Min(Vector3.Max(picture[i] - new Vector3(From), Vector3.Zero), new Vector3(8));
            }

            var radius = int.Max(1, width / 60);
            for (var pass = 0; pass < Passes; pass++)
            {
                bright = Blur(Blur(bright, width, height, 1, width, radius), height, width, width, 1, radius);
            }

            for (var i = 0; i < picture.Length; i++)
            {
                picture[i] += Share * bright[i];
            }
        }

        // A running mean along lines of a length; three of them are nearly a Gaussian.
        private static Vector3[] Blur(Vector3[] values, int length, int lines, int step, int stride, int radius)
        {
            var blurred = new Vector3[values.Length];
            for (var line = 0; line < lines; line++)
            {
                var first = line * stride;
                var sum = Vector3.Zero;
                for (var i = -radius; i < length; i++)
                {
                    sum += i + radius < length ? values[first + ((i + radius) * step)] : Vector3.Zero;
                    if (i >= 0)
                    {
                        blurred[first + (i * step)] = sum / ((2 * radius) + 1);
                        sum -= i - radius >= 0 ? values[first + ((i - radius) * step)] : Vector3.Zero;
                    }
                }
            }

            return blurred;
        }
    }
}
