using System.Linq;
using CsCheck;
using NUnit.Framework;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class SeededRandomTests
    {
        [Test]
        public void First_numbers_are_those_of_the_published_generator()
        {
            // The reference implementation's first three outputs for the state 1234567 (Vigna, prng.di.unimi.it/splitmix64.c).
            var random = new SeededRandom(1234567);

            ulong[] bits = [random.NextBits(), random.NextBits(), random.NextBits()];

            Assert.That(bits, Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL }));
        }

        [Test]
        public void Numbers_stay_in_their_range_and_reach_its_ends() => Gen.ULong.Sample(seed =>
        {
            var random = new SeededRandom(seed);

            var numbers = Enumerable.Range(0, 400).Select(_ => random.Between(-2, 3)).ToArray();

            return numbers.Min() == -2 && numbers.Max() == 3;
        });
    }
}
