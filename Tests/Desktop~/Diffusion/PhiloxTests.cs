using NUnit.Framework;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class PhiloxTests
    {
        // The "philox4x32 10" lines of kat_vectors in Random123, the library of Salmon et al. Words of counter and key are
        // joined, low word first.
        [TestCase(0UL, 0UL, 0UL, new[] { 0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u })]
        [TestCase(
            0xFFFFFFFFFFFFFFFFUL,
            0xFFFFFFFFFFFFFFFFUL,
            0xFFFFFFFFFFFFFFFFUL,
            new[] { 0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu })]
        [TestCase(
            0x299F31D0A4093822UL,
            0x85A308D3243F6A88UL,
            0x0370734413198A2EUL,
            new[] { 0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u })]
        public void Known_answers_are_given(ulong key, ulong counterLow, ulong counterHigh, uint[] expected)
        {
            var words = new uint[Philox.WordsPerBlock];

            Philox.Fill(key, counterLow, counterHigh, words);

            Assert.That(words, Is.EqualTo(expected));
        }
    }
}
