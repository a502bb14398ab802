using System;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// A sum of cosines in random directions, all with a whole number of periods along both sides: soft spots that tile, at
    /// every resolution the same.
    /// </summary>
    internal sealed class PeriodicWaves
    {
        // Streams 0 and 1 of a seed are the textures' noise.
        private const ulong Stream = 2;
        private const int Coarse = 24;
        private const int Fine = 16;
        private const double FineScale = 2.6;
        private const double FineShare = 0.35;

        private readonly (int X, int Y, double Phase, double Amplitude)[] _waves = new (int, int, double, double)[Coarse + Fine];

        /// <param name="seed">The seed.</param>
        /// <param name="spotSize">Half a wave's length, as a share of the tile's width.</param>
        /// <param name="aspect">The tile's height over its width.</param>
        public PeriodicWaves(ulong seed, double spotSize, double aspect)
        {
            Span<uint> words = stackalloc uint[Philox.WordsPerBlock];
            var norm = Math.Sqrt(2 / (1 + (FineShare * FineShare)));
            for (var wave = 0; wave < _waves.Length; wave++)
            {
                Philox.Fill(seed, (ulong)wave, Stream, words);
                var isFine = wave >= Coarse;
                var frequency = (isFine ? FineScale : 1) / (2 * spotSize) * (0.7 + (0.6 * Share(words[0])));
                var direction = Math.PI * Share(words[1]);
                var amplitude = norm * (isFine ? FineShare / Math.Sqrt(Fine) : 1 / Math.Sqrt(Coarse));
                var (x, y) = (Periods(frequency * Math.Cos(direction)), Periods(frequency * aspect * Math.Sin(direction)));

                // A wave without periods would be the same everywhere.
                _waves[wave] = (x == 0 && y == 0 ? 1 : x, y, 2 * Math.PI * Share(words[2]), amplitude);
            }
        }

        /// <summary>Draws the sum, with a mean of 0 and a variance of about 1.</summary>
        /// <returns><c>[height, width]</c>.</returns>
        public float[] Draw(int width, int height)
        {
            var sum = new float[width * height];
            var (cosines, sines) = (new float[width], new float[width]);
            foreach (var (x, y, phase, amplitude) in _waves)
            {
                for (var column = 0; column < width; column++)
                {
                    var angle = (2 * Math.PI * x * (column + 0.5) / width) + phase;
                    cosines[column] = (float)(amplitude * Math.Cos(angle));
                    sines[column] = (float)(amplitude * Math.Sin(angle));
                }

                // cos(u + v) by the sum's formula, so that there are as many cosines as lines and columns, not texels.
                for (var row = 0; row < height; row++)
                {
                    var angle = 2 * Math.PI * y * (row + 0.5) / height;
                    var (cosine, sine) = ((float)Math.Cos(angle), (float)Math.Sin(angle));
                    var line = sum.AsSpan(row * width, width);
                    for (var column = 0; column < width; column++)
                    {
                        line[column] += (cosine * cosines[column]) - (sine * sines[column]);
                    }
                }
            }

            return sum;
        }

        private static int Periods(double frequency) => (int)Math.Round(frequency);

        private static double Share(uint word) => (word + 0.5) / 4294967296.0;
    }
}
