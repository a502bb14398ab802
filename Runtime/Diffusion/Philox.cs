using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Philox4x32-10, a counter-based random generator: a keyed mixing of a 128 bit counter into 128 random bits, so that
    /// any block can be made without the blocks before it (Salmon et al. 2011, "Parallel random numbers: as easy as 1,
    /// 2, 3", section 3.3). Integer arithmetic only, hence the same bits on every platform.
    /// </summary>
    internal static class Philox
    {
        /// <summary>How many 32 bit words one counter value gives.</summary>
        internal const int WordsPerBlock = 4;

        private const int Rounds = 10;
        private const uint Multiplier0 = 0xD2511F53;
        private const uint Multiplier1 = 0xCD9E8D57;
        private const uint KeyStep0 = 0x9E3779B9; // the golden ratio
        private const uint KeyStep1 = 0xBB67AE85; // the square root of 3, less 1

        /// <summary>Makes the block of random words of one counter value.</summary>
        /// <param name="key">The stream; its low half is the first key word.</param>
        /// <param name="counterLow">The low 64 bits of the counter; their low half is the first counter word.</param>
        /// <param name="counterHigh">The high 64 bits of the counter.</param>
        /// <param name="words">Receives <see cref="WordsPerBlock"/> words; at least that long.</param>
        internal static void Fill(ulong key, ulong counterLow, ulong counterHigh, Span<uint> words)
        {
            uint key0 = (uint)key;
            uint key1 = (uint)(key >> 32);
            uint word0 = (uint)counterLow;
            uint word1 = (uint)(counterLow >> 32);
            uint word2 = (uint)counterHigh;
            uint word3 = (uint)(counterHigh >> 32);

            for (int round = 0; round < Rounds; round++)
            {
                ulong product0 = (ulong)Multiplier0 * word0;
                ulong product1 = (ulong)Multiplier1 * word2;
                word0 = (uint)(product1 >> 32) ^ word1 ^ key0;
                word1 = (uint)product1;
                word2 = (uint)(product0 >> 32) ^ word3 ^ key1;
                word3 = (uint)product0;
                key0 = unchecked(key0 + KeyStep0);
                key1 = unchecked(key1 + KeyStep1);
            }

            words[0] = word0;
            words[1] = word1;
            words[2] = word2;
            words[3] = word3;
        }
    }
}
