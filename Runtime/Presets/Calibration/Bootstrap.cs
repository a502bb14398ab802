using System;
using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>
    /// The bootstrap (Efron 1979): how a number would vary if other textures of the same kind had been drawn, estimated by
    /// drawing from the textures at hand again and again, with replacement. The draws are the same every time.
    /// </summary>
    internal static class Bootstrap
    {
        private const int Resamples = 1000;
        private const double OutsideShare = 0.05;
        private const ulong Stream = 0x5EC4;

        /// <summary>The share of resamples that something holds for.</summary>
        /// <param name="values">At least one value.</param>
        /// <param name="holds">What is asked of a resample.</param>
        public static double Share<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, bool> holds)
        {
            var count = 0;
            foreach (var resample in Draw(values))
            {
                count += holds(resample) ? 1 : 0;
            }

            return (double)count / Resamples;
        }

        /// <summary>The 95% confidence interval of a number: 2.5th to 97.5th percentile over resamples.</summary>
        /// <param name="values">At least one value.</param>
        /// <param name="statistic">The number.</param>
        public static (double Low, double High) Interval<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, double> statistic)
        {
            var results = new double[Resamples];
            var place = 0;
            foreach (var resample in Draw(values))
            {
                results[place++] = statistic(resample);
            }

            Array.Sort(results);
            return (Percentile.OfSorted(results, OutsideShare / 2), Percentile.OfSorted(results, 1 - (OutsideShare / 2)));
        }

        // The array is used again, so nobody may keep it.
        private static IEnumerable<T[]> Draw<T>(IReadOnlyList<T> values)
        {
            var drawn = new T[values.Count];
            var words = new uint[Philox.WordsPerBlock];
            for (var resample = 0; resample < Resamples; resample++)
            {
                for (var place = 0; place < drawn.Length; place++)
                {
                    var word = place % Philox.WordsPerBlock;
                    if (word == 0)
                    {
                        Philox.Fill(Stream, (ulong)(place / Philox.WordsPerBlock), (ulong)resample, words);
                    }

                    drawn[place] = values[(int)((words[word] * (ulong)drawn.Length) >> 32)];
                }

                yield return drawn;
            }
        }
    }
}
