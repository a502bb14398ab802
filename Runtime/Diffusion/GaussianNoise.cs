using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Standard normal noise that depends on its seed and nothing else: the same bits on every platform, and the same
    /// first values however many are asked for.
    /// </summary>
    /// <remarks>
    /// Value i comes from word <c>i mod 4</c> of block <c>i / 4</c> of Philox4x32-10 (Salmon et al. 2011) under the seed
    /// as key and the stream as high half of the counter: the word w becomes the probability <c>(w + 1/2) / 2^32</c>, and that the normal quantile by AS 241
    /// (Wichura 1988). All of it is integer arithmetic and the operations that IEEE 754 rounds exactly (+, -, *, / and
    /// square root in double). Values lie within 6.34 of 0.
    /// </remarks>
    /// <example>
    /// <code>
    /// float[] latent = new float[4 * 32 * 32];
    /// GaussianNoise.Fill(seed: 42, latent);
    /// </code>
    /// </example>
    public static class GaussianNoise
    {
        private const double OneIn2To32 = 1.0 / 4294967296.0;

        /// <summary>Fills a span with independent standard normal values.</summary>
        /// <param name="seed">Any number; different seeds give independent streams.</param>
        /// <param name="destination">Receives the values; of any length.</param>
        public static void Fill(ulong seed, Span<float> destination) => Fill(seed, 0, destination);

        /// <summary>Fills a span with independent standard normal values of one of a seed's streams.</summary>
        /// <param name="seed">Any number; different seeds give independent streams.</param>
        /// <param name="stream">
        /// The high half of Philox's counter: no two streams of a seed share a block. 0 is the stream of
        /// <see cref="Fill(ulong, Span{float})"/>.
        /// </param>
        /// <param name="destination">Receives the values; of any length.</param>
        public static void Fill(ulong seed, ulong stream, Span<float> destination)
        {
            ulong block = 0;
            while (!destination.IsEmpty)
            {
                Span<float> values = destination.Slice(0, Math.Min(Philox.WordsPerBlock, destination.Length));
                FillBlock(seed, stream, block, values);
                destination = destination.Slice(values.Length);
                block++;
            }
        }

        /// <summary>
        /// Fills a span with standard normal values on the quarter circle from one seed's to another's: exactly those of the
        /// first at 0, and of the second at 1.
        /// </summary>
        /// <param name="seed">The seed at 0.</param>
        /// <param name="target">The seed at 1. Where both are the same, so is the noise everywhere between.</param>
        /// <param name="amount">0 to 1.</param>
        /// <param name="stream">The stream of both seeds.</param>
        /// <param name="destination">Receives the values; of any length.</param>
        internal static void FillBetween(ulong seed, ulong target, float amount, ulong stream, Span<float> destination)
        {
            if (amount == 0 || amount == 1 || seed == target)
            {
                Fill(amount == 1 ? target : seed, stream, destination);
                return;
            }

            double keep = QuarterCircle.Sine(1.0 - amount);
            double gain = QuarterCircle.Sine(amount);
            Span<float> others = stackalloc float[Philox.WordsPerBlock];
            ulong block = 0;
            while (!destination.IsEmpty)
            {
                Span<float> values = destination.Slice(0, Math.Min(Philox.WordsPerBlock, destination.Length));
                FillBlock(seed, stream, block, values);
                FillBlock(target, stream, block, others);
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (float)((keep * values[i]) + (gain * others[i]));
                }

                destination = destination.Slice(values.Length);
                block++;
            }
        }

        private static void FillBlock(ulong seed, ulong stream, ulong block, Span<float> values)
        {
            Span<uint> words = stackalloc uint[Philox.WordsPerBlock];
            Philox.Fill(seed, block, stream, words);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = (float)NormalQuantile.Of((words[i] + 0.5) * OneIn2To32);
            }
        }
    }
}
