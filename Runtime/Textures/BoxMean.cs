using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Makes planes smaller by a whole factor.</summary>
    internal static class BoxMean
    {
        /// <summary>The mean of every square of values, summed in double and rounded once.</summary>
        /// <param name="values">Planes one after the other, [..., factor * height, factor * width]; may be empty.</param>
        /// <param name="width">Values along x of the result.</param>
        /// <param name="factor">Values along a side of a square, 1 or more.</param>
        /// <returns>[..., height, width].</returns>
        public static float[] Of(ReadOnlySpan<float> values, int width, int factor)
        {
            // Planes of whole squares: lines go on from one plane to the next.
            var means = new float[values.Length / (factor * factor)];
            var stride = width * factor;
            for (var mean = 0; mean < means.Length; mean++)
            {
                var corner = (mean / width * factor * stride) + (mean % width * factor);
                var sum = 0.0;
                for (var line = 0; line < factor; line++)
                {
                    foreach (var value in values.Slice(corner + (line * stride), factor))
                    {
                        sum += value;
                    }
                }

                means[mean] = (float)(sum / (factor * factor));
            }

            return means;
        }
    }
}
