using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>
    /// Random numbers that are the same in every engine and on every platform: SplitMix64 (Steele, Lea and Flood 2014,
    /// "Fast splittable pseudorandom number generators").
    /// </summary>
    public sealed class SeededRandom
    {
        private ulong _state;

        /// <summary>Begins a sequence.</summary>
        public SeededRandom(ulong seed) => _state = seed;

        /// <summary>64 random bits.</summary>
        public ulong NextBits()
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                var bits = _state;
                bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
                bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
                return bits ^ (bits >> 31);
            }
        }

        /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
        public int Between(int least, int most) => least + (int)(NextBits() % (ulong)(most - least + 1));

        /// <summary>A number from 0 to 1, 1 excluded.</summary>
        public float Share() => (NextBits() >> 40) / (float)(1 << 24);

        /// <summary>One of some items, at least one.</summary>
        public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];
    }
}
