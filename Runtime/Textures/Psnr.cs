using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Peak signal-to-noise ratio, the usual measure of how close two images are.</summary>
    public static class Psnr
    {
        /// <summary>Gives 10 log10(peak^2 / mean squared difference).</summary>
        /// <param name="reference">The values to compare with.</param>
        /// <param name="candidate">The values to judge, as many as the reference has.</param>
        /// <param name="peak">The width of the range of values: 1 for 0..1, 2 for -1..1; more than 0.</param>
        /// <returns>dB; positive infinity where all values are equal, NaN where a value is NaN.</returns>
        /// <exception cref="ArgumentException">The lengths differ, or there are no values.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The peak is not a finite number above 0.</exception>
        public static double Decibels(ReadOnlySpan<float> reference, ReadOnlySpan<float> candidate, double peak)
        {
            if (reference.IsEmpty)
            {
                throw new ArgumentException("There are no values to compare.", nameof(reference));
            }

            if (candidate.Length != reference.Length)
            {
                throw new ArgumentException("The reference and the candidate differ in length.", nameof(candidate));
            }

            if (!(peak > 0 && double.IsFinite(peak)))
            {
                throw new ArgumentOutOfRangeException(nameof(peak), peak, "The peak is a finite number above 0.");
            }

            double sum = 0;
            for (int i = 0; i < reference.Length; i++)
            {
                double difference = (double)reference[i] - candidate[i];
                sum += difference * difference;
            }

            return 10 * Math.Log10(peak * peak * reference.Length / sum);
        }
    }
}
